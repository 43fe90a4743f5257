package app.wheelhouse.venue.hyperliquid.wire;

/// A dex of perpetuals.
///
/// @param index its place: 0 is the main one
/// @param name empty for the main one
public record PerpDex(int index, String name, String fullName) {
  /// Element 0 of the reply is null and means the main dex; only the names are used.
  static PerpDex read(WireObject in, int index) throws MalformedMessage {
    in.skip(
        "deployer",
        "oracleUpdater",
        "feeRecipient",
        "assetToStreamingOiCap",
        "subDeployers",
        "deployerFeeScale",
        "lastDeployerFeeScaleChangeTime",
        "assetToFundingMultiplier");
    return new PerpDex(index, in.text("name"), in.text("fullName", ""));
  }
}
