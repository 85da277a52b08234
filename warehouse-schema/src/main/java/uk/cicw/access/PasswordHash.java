package uk.cicw.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.util.Base64;

/** What is kept of a password: its Argon2id hash, in the form that carries salt and cost. */
final class PasswordHash {
  /** What OWASP asks for at least: 19 MiB, two passes, one lane. */
  private static final int MEMORY_KIB = 19_456;

  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Of no password: what is compared where there is no such name, so that it takes as long. */
  static final String OF_NOBODY =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(MEMORY_KIB, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

  static String of(char[] password) {
    return Password.hash(CharBuffer.wrap(password))
        .addRandomSalt(SALT_BYTES)
        .with(Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID))
        .getResult();
  }

  /** Whether a hash is of this password; at the cost that the hash was made with. */
  static boolean matches(char[] password, String hash) {
    return Argon2Function.getInstanceFromHash(hash).check(CharBuffer.wrap(password), hash);
  }

  private static String zeros(int count) {
    return Base64.getEncoder().withoutPadding().encodeToString(new byte[count]);
  }

  private PasswordHash() {}
}
