package uk.cicw.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may read. */
public enum Role {
  /** Pseudonymised rows of children: the file for analysts. */
  ANALYST,
  /** What is published, and nothing else. */
  BOARD,
  /** The audit log, and no figure. */
  AUDITOR,
  /** A program, such as a BI tool: what is published. */
  SERVICE;

  /** As it is written in commands, in the ledger and in tokens: {@code analyst}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that text; empty where there is none. */
  public static Optional<Role> named(String text) {
    return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
  }

  /** All of them, for people. */
  public static String texts() {
    return Arrays.stream(values()).map(Role::text).collect(Collectors.joining(", "));
  }
}
