package uk.cicw.doctor;

import java.util.Optional;

/**
 * What an examination found.
 *
 * @param whatToDo present when something is wrong
 */
public record Finding(String subject, String detail, Optional<String> whatToDo) {

  static Finding ok(String subject, String detail) {
    return new Finding(subject, detail, Optional.empty());
  }

  static Finding problem(String subject, String detail, String whatToDo) {
    return new Finding(subject, detail, Optional.of(whatToDo));
  }

  public boolean isOk() {
    return whatToDo.isEmpty();
  }
}
