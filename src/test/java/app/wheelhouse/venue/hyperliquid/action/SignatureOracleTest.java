package app.wheelhouse.venue.hyperliquid.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every shared signature vector and signed request, byte for byte, where the shared data is
/// present.
class SignatureOracleTest {
  private static final Path FOLDER = Path.of("../shared/oracles");

  @Test
  void everyGeneratedAgentsVectorIsByteEqual() throws BadAction {
    JsonNode file = read("hyperliquid/signatures_generated.json");
    int count = 0;
    for (JsonNode vector : file.get("l1")) {
      Keyed action = action(vector.get("action"));
      HyperliquidNetwork network = network(vector);
      long nonce = vector.get("nonce").asLong();
      String vault = text(vector.get("vaultAddress"));
      Long expiry = whole(vector.get("expiresAfter"));
      String what = vector.get("name").asString() + " " + network;
      assertThat(hex(action.msgPack())).as(what).isEqualTo(vector.get("msgpackHex").asString());
      WalletAddress address = vault == null ? null : new WalletAddress(vault);
      assertThat(hex(HyperliquidSigner.preimage(action, nonce, address, expiry)))
          .as(what)
          .isEqualTo(vector.get("preimageHex").asString());
      assertThat(network.source()).isEqualTo(vector.get("source").asString());
      try (HyperliquidSigner signer = new HyperliquidSigner(key(file), network)) {
        SignedAction signed = signer.sign(action, nonce, vault, expiry, network);
        assertThat(signed.connectionId()).as(what).isEqualTo(vector.get("connectionId").asString());
        assertThat(signed.digest()).as(what).isEqualTo(vector.get("eip712Digest").asString());
        same(what, signed, vector.get("signature"));
        assertThat(signer.address())
            .isEqualTo(file.get("address").asString().toLowerCase(Locale.ROOT));
      }
      count++;
    }
    assertThat(count).isEqualTo(file.get("l1").size()).isGreaterThanOrEqualTo(44);
  }

  @Test
  void everyGeneratedWalletsVectorIsByteEqual() throws BadAction {
    JsonNode file = read("hyperliquid/signatures_generated.json");
    int count = 0;
    for (JsonNode vector : file.get("userSigned")) {
      Keyed action = action(vector.get("action"));
      HyperliquidNetwork network = network(vector);
      UserActionType type = UserActionType.of(String.valueOf(action.type())).orElseThrow();
      String what = vector.get("name").asString() + " " + network;
      assertThat(type.encodeType()).as(what).isEqualTo(vector.get("encodeType").asString());
      try (UserActionSigner signer = new UserActionSigner(key(file), network)) {
        long nonce = vector.get("action").get(type.nonceKey()).asLong();
        SignedAction signed = signer.sign(action, nonce);
        assertThat(signed.connectionId()).isNull();
        assertThat(signed.digest()).as(what).isEqualTo(vector.get("eip712Digest").asString());
        same(what, signed, vector.get("signature"));
      }
      count++;
    }
    assertThat(count).isEqualTo(file.get("userSigned").size()).isGreaterThanOrEqualTo(22);
  }

  @Test
  void everyVectorOfTheVenuesOwnLibraryIsByteEqual() throws BadAction {
    JsonNode file = read("hyperliquid/signatures_official_python_sdk.json");
    int count = 0;
    for (JsonNode vector : file.get("vectors")) {
      HyperliquidNetwork network = network(vector);
      String name = vector.get("name").asString();
      SignedAction signed =
          name.startsWith("userSigned.")
              ? wallets(file, vector, name.substring("userSigned.".length()), network)
              : agents(file, vector, network);
      same(name + " " + network, signed, vector.get("signaturePadded"));
      count++;
    }
    assertThat(count).isEqualTo(file.get("vectors").size()).isGreaterThanOrEqualTo(20);
  }

  /// That client leaves expiresAfter out of its orders and sends a vault without 0x (VENUES.md 11);
  /// both are signed as they are sent, so that all of its signatures must be ours.
  @Test
  void everySignedRequestOfTheOtherClientHasOurSignature() throws BadAction {
    JsonNode file = read("requests/hyperliquid.json");
    List<String> differ = new ArrayList<>();
    int count = 0;
    for (JsonNode test : file.get("cases")) {
      for (JsonNode request : test.get("requests")) {
        JsonNode body = JsonMapper.shared().readTree(request.get("body").asString());
        if (body.get("signature") == null) {
          continue;
        }
        String bare = text(body.get("vaultAddress"));
        HyperliquidNetwork network = HyperliquidNetwork.MAINNET;
        try (HyperliquidSigner signer = new HyperliquidSigner(key(file), network)) {
          SignedAction signed =
              signer.sign(
                  action(body.get("action")),
                  body.get("nonce").asLong(),
                  bare == null || bare.startsWith("0x") ? bare : "0x" + bare,
                  whole(body.get("expiresAfter")),
                  network);
          JsonNode theirs = body.get("signature");
          if (!padded(theirs.get("r")).equals(signed.r())
              || !padded(theirs.get("s")).equals(signed.s())
              || theirs.get("v").asInt() != signed.v()) {
            differ.add(test.get("method").asString() + " " + test.get("description").asString());
          }
        }
        count++;
      }
    }
    assertThat(differ).isEmpty();
    assertThat(count).isGreaterThanOrEqualTo(10);
  }

  private static SignedAction agents(JsonNode file, JsonNode vector, HyperliquidNetwork network)
      throws BadAction {
    try (HyperliquidSigner signer = new HyperliquidSigner(key(file), network)) {
      SignedAction signed =
          signer.sign(
              action(vector.get("action")),
              vector.get("nonce").asLong(),
              text(vector.get("vaultAddress")),
              null,
              network);
      assertThat(signed.connectionId()).isEqualTo(vector.get("connectionId").asString());
      return signed;
    }
  }

  private static SignedAction wallets(
      JsonNode file, JsonNode vector, String type, HyperliquidNetwork network) throws BadAction {
    KeyedBuilder action = Keyed.of("type", WireValue.text(type));
    action(vector.get("message")).fields().forEach(f -> action.with(f.key(), f.value()));
    try (UserActionSigner signer = new UserActionSigner(key(file), network)) {
      return signer.sign(action.done(), vector.get("message").get("time").asLong());
    }
  }

  private static void same(String what, SignedAction ours, JsonNode theirs) {
    assertThat(ours.r()).as(what).isEqualTo(padded(theirs.get("r")));
    assertThat(ours.s()).as(what).isEqualTo(padded(theirs.get("s")));
    assertThat(ours.v()).as(what).isEqualTo(theirs.get("v").asInt());
  }

  private static String padded(JsonNode hex) {
    return "0x%064x".formatted(new BigInteger(hex.asString().substring(2), 16));
  }

  private static HyperliquidNetwork network(JsonNode vector) {
    return HyperliquidNetwork.valueOf(vector.get("network").asString().toUpperCase(Locale.ROOT));
  }

  private static Keyed action(JsonNode node) throws BadAction {
    return (Keyed) WireValue.parse(node.toString());
  }

  private static byte[] key(JsonNode file) {
    String hex = file.get("privateKey").asString();
    return HexFormat.of().parseHex(hex, 2, hex.length());
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.asString();
  }

  private static @Nullable Long whole(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : (Long) node.asLong();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static JsonNode read(String file) {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.exists(path), "skipped: the shared signature oracle is not here");
    return JsonMapper.shared().readTree(path);
  }
}
