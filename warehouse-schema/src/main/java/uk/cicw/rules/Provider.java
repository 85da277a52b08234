package uk.cicw.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A provider of a list of Ofsted's.
 *
 * @param postcode without blanks
 * @param placeCodes codes of placement types that it may be, parted by commas
 * @param providerCodes codes of providers that it may be, parted by commas
 * @param registrationEnd empty while it is registered
 * @param authority code of the authority in which it lies
 */
public record Provider(
    String urn,
    Optional<String> postcode,
    Optional<String> placeCodes,
    Optional<String> providerCodes,
    Optional<LocalDate> registrationEnd,
    Optional<String> authority) {}
