package app.wheelhouse.venue.hyperliquid.wire;

import java.util.List;

/// The perpetuals of one dex and their contexts; the two lists run in step.
public record AssetContexts(Meta meta, List<AssetContext> contexts) {
  public AssetContexts {
    contexts = List.copyOf(contexts);
  }
}
