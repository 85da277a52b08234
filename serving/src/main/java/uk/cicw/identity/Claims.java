package uk.cicw.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.cicw.access.Reader;
import uk.cicw.access.Role;
import uk.cicw.access.TokenProvider;

/**
 * What a token says of its reader. A claim within another is named with a dot: {@code
 * realm_access.roles}.
 */
record Claims(TokenProvider provider) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@+|:-]{1,128}");
  private static final String ALL_AUTHORITIES = "all";

  TokenReader read(JWTClaimsSet claims) throws TokenRefused {
    Role role = role(texts(claims, provider.roleClaim()));
    return new TokenReader(
        new Reader("oidc:" + name(claims), role, authority(claims, role)),
        claims.getExpirationTime().toInstant());
  }

  private String name(JWTClaimsSet claims) throws TokenRefused {
    List<String> names = texts(claims, provider.nameClaim());
    if (names.size() != 1 || !NAME.matcher(names.get(0)).matches()) {
      throw new TokenRefused("claim " + provider.nameClaim() + " is no name", null);
    }
    return names.get(0);
  }

  /** Exactly one: of two nobody said which of them asks. */
  private Role role(List<String> texts) throws TokenRefused {
    List<Role> roles = texts.stream().map(Role::named).flatMap(Optional::stream).toList();
    if (roles.size() != 1) {
      throw new TokenRefused(
          "claim %s names %d of the roles %s, and has to name one"
              .formatted(provider.roleClaim(), roles.size(), Role.texts()),
          null);
    }
    return roles.get(0);
  }

  /** Where a claim limits analysts, one without it is not taken for one who may see all. */
  private Optional<String> authority(JWTClaimsSet claims, Role role) throws TokenRefused {
    if (provider.authorityClaim().isEmpty() || role != Role.ANALYST) {
      return Optional.empty();
    }
    List<String> codes = texts(claims, provider.authorityClaim().get());
    if (codes.size() == 1 && codes.get(0).equals(ALL_AUTHORITIES)) {
      return Optional.empty();
    }
    if (codes.size() != 1 || !codes.get(0).matches("[0-9]{3}")) {
      throw new TokenRefused(
          "claim %s is neither one authority nor %s"
              .formatted(provider.authorityClaim().get(), ALL_AUTHORITIES),
          null);
    }
    return Optional.of(codes.get(0));
  }

  private static List<String> texts(JWTClaimsSet claims, String path) {
    Object found = claims.getClaims().get(path);
    if (found == null) {
      found = within(claims.getClaims(), path);
    }
    if (found instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return found instanceof String one ? List.of(one) : List.of();
  }

  private static Object within(Map<?, ?> claims, String path) {
    Object found = claims;
    for (String name : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : "";
    }
    return found.equals("") ? List.of() : found;
  }
}
