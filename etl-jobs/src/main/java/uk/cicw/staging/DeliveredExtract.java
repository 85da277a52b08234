package uk.cicw.staging;

import java.io.Serializable;
import java.util.List;

/**
 * An extract version to be staged.
 *
 * @param file the delivered file, as landed
 * @param byteCount its size
 * @param corrections landed files of corrected rows, the latest last
 */
record DeliveredExtract(ExtractOrigin origin, String file, long byteCount, List<String> corrections)
    implements Serializable {}
