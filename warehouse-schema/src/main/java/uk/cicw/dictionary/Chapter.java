package uk.cicw.dictionary;

import java.util.List;

/** Entries of one kind. */
record Chapter(String title, String meaning, List<Entry> entries) {}
