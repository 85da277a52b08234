package uk.cicw.conform;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is known of an authority's extracts, and since when this run knows more than the facts do.
 *
 * @param since the first day on which something was received that the facts do not know; what they
 *     say of earlier days stands
 */
record Learnt(Knowledge knowledge, LocalDate since) implements Serializable {}
