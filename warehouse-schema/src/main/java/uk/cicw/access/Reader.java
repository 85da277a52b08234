package uk.cicw.access;

import java.util.Optional;

/**
 * Who asks.
 *
 * @param name as it stands in the audit log; that of a token begins with {@code oidc:}, so that it
 *     is never taken for a user of the ledger
 * @param authority three-digit code of the only authority of a consortium whose children may be
 *     seen; those of all where empty
 */
public record Reader(String name, Role role, Optional<String> authority) {}
