package uk.cicw.conform;

import java.io.Serializable;

/** A child as the warehouse knows it: an authority and a pseudonym. */
public record Child(String authorityCode, String childId) implements Serializable {}
