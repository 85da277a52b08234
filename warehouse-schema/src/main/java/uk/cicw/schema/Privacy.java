package uk.cicw.schema;

/** What a column says about a child, and so what staging may keep of it. */
public enum Privacy {
  /** Kept as it is. */
  OPEN,
  /** About a child, but not identifying by itself. Kept as it is. */
  PERSONAL,
  /** Identifies a person: only its keyed pseudonym is kept (HMAC-SHA-256). */
  PSEUDONYM,
  /** A birth date: only the first day of its month is kept. */
  BIRTH_MONTH,
  /** A postcode: replaced by distance, location and authority, never kept. */
  POSTCODE
}
