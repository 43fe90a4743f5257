package app.wheelhouse.venue.hyperliquid.feed;

import app.wheelhouse.venue.hyperliquid.wire.DriftCounter;
import okhttp3.OkHttpClient;

/// Where an [AccountLink] connects to.
///
/// @param address of the socket
/// @param user address of the account, never of its agent: that has no orders
/// @param drift counts what the venue says and we do not know
public record AccountWire(String address, OkHttpClient client, String user, DriftCounter drift) {}
