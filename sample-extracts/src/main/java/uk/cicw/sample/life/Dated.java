package uk.cicw.sample.life;

import java.time.LocalDate;

/** A code that holds from a day on. */
public record Dated(LocalDate date, String code) {}
