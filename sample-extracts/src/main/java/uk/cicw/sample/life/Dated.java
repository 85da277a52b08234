package uk.cicw.sample.life;

import java.time.LocalDate;

/** A code from a day on, or something with a code that happened on a day. */
public record Dated(LocalDate date, String code) {}
