package uk.cicw.sample.life;

import java.time.LocalDate;

/**
 * A review of a child's case.
 *
 * @param code how the child took part
 */
public record Review(LocalDate due, LocalDate held, String code) {}
