package app.wheelhouse.venue.hyperliquid.action;

import org.jspecify.annotations.Nullable;

/// An action with its signature, ready to be posted to `/exchange`.
///
/// @param connectionId hash of the action, its nonce, vault and expiry; null for a user-signed one
/// @param digest what was signed
/// @param r `0x` and 64 hex digits, as `s`, `digest` and `connectionId`
/// @param v 27 or 28
/// @param envelope the exact body of the request
public record SignedAction(
    @Nullable String connectionId, String digest, String r, String s, int v, String envelope) {}
