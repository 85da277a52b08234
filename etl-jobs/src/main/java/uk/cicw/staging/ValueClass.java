package uk.cicw.staging;

/**
 * The shape of a value, for people who have to find out what is wrong without seeing it: {@code
 * 99/99/9999}, {@code A9}, {@code text of 9}.
 */
public final class ValueClass {
  private static final int LONGEST_SHAPE = 20;
  private static final int LONGEST_CODE = 6;

  public static String of(String value) {
    boolean hasLetters = value.codePoints().anyMatch(Character::isLetter);
    return value.length() > (hasLetters ? LONGEST_CODE : LONGEST_SHAPE)
        ? "text of " + value.length()
        : value
            .codePoints()
            .map(ValueClass::shape)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static int shape(int character) {
    if (Character.isDigit(character)) {
      return '9';
    }
    if (Character.isLetter(character)) {
      return Character.isUpperCase(character) ? 'A' : 'a';
    }
    return character;
  }

  private ValueClass() {}
}
