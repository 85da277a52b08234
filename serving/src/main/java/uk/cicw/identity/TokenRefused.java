package uk.cicw.identity;

import org.jspecify.annotations.Nullable;

/** Why a token is not taken: for who runs the gateway, and not for who sent it. */
final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1L;

  TokenRefused(String why, @Nullable Exception cause) {
    super(why, cause);
  }
}
