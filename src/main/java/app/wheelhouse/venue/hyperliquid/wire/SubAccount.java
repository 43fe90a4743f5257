package app.wheelhouse.venue.hyperliquid.wire;

import org.jspecify.annotations.Nullable;

/// A sub-account of a master.
public record SubAccount(
    String name,
    String address,
    String master,
    @Nullable ClearinghouseState state,
    @Nullable SpotState spot) {
  static SubAccount read(WireObject in) throws MalformedMessage {
    return new SubAccount(
        in.text("name", ""),
        in.text("subAccountUser"),
        in.text("master"),
        in.part("clearinghouseState", ClearinghouseState::read),
        in.part("spotState", SpotState::read));
  }
}
