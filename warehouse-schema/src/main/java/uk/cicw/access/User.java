package uk.cicw.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the users, without the password.
 *
 * @param lockedUntil when the name may try again, where too many passwords were wrong
 */
public record User(
    Reader reader,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> disabledAt,
    Optional<Instant> lockedUntil) {}
