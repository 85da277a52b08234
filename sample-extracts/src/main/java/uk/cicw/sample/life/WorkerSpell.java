package uk.cicw.sample.life;

import java.time.LocalDate;
import java.util.Optional;

/** A time with one social worker. */
public record WorkerSpell(String worker, LocalDate start, Optional<LocalDate> end, String reason) {}
