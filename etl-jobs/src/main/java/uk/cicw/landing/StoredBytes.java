package uk.cicw.landing;

/**
 * Bytes in the landing folder.
 *
 * @param fileId their SHA-256
 * @param storedPath relative to the landing folder
 */
record StoredBytes(String fileId, String storedPath, long byteCount) {}
