package uk.cicw.sample.life;

import java.time.LocalDate;

/** Something with a code from one day to another: a temporary stay, an incident. */
public record Span(LocalDate start, LocalDate end, String code) {}
