package uk.cicw.access;

import java.security.SecureRandom;
import java.util.Locale;

/** Which passwords are taken, and one that nobody can guess. */
public final class Passwords {
  /** Shorter ones can be guessed, however colourful they are. */
  public static final int LEAST_LENGTH = 14;

  private static final int MOST_LENGTH = 256;
  private static final int LEAST_DIFFERENT = 6;
  // no letter or digit that is read for another
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 5;
  private static final int GROUP_LENGTH = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one: 25 letters and digits in groups of five, more than 140 bits of chance. */
  public static char[] generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString().toCharArray();
  }

  /**
   * Whether a person's own choice will do.
   *
   * @throws IllegalArgumentException which says what is wrong with it, and not what it is
   */
  static void requireStrong(String name, char[] password) {
    String text = new String(password).toLowerCase(Locale.ROOT);
    if (password.length < LEAST_LENGTH || text.chars().distinct().count() < LEAST_DIFFERENT) {
      throw refused(
          "it is short or repeats itself. Take one of %d characters or more, such as four words"
              .formatted(LEAST_LENGTH));
    }
    if (password.length > MOST_LENGTH) {
      throw refused("it is longer than %d characters. Take a shorter one".formatted(MOST_LENGTH));
    }
    if (text.contains(name)) {
      throw refused("it holds the name of the user. Take one that nobody can guess");
    }
  }

  /** Whether it is worth hashing: more than can ever be right is only work for the server. */
  static boolean isPossible(char[] password) {
    return password.length <= MOST_LENGTH;
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("Cannot take this password: %s.".formatted(why));
  }

  private Passwords() {}
}
