package uk.cicw.landing;

import java.util.Optional;

/**
 * What is known of all files of a delivery folder.
 *
 * @param usualAuthority the authority to take where nothing names one
 * @param episodesBeside what the episodes in the same folder say of the year
 */
record Surroundings(
    LandingOptions options, Optional<String> usualAuthority, YearEvidence episodesBeside) {}
