package uk.cicw.sample.life;

import java.time.LocalDate;

/** The way to an adoption: decision, match, and the day the child was placed with the adopters. */
public record AdoptionCourse(LocalDate decided, LocalDate matched, LocalDate placed) {}
