package app.wheelhouse.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Signers are recovered from signatures that other libraries made.
class SignatureVectorsTest {
  private static final Path FOLDER = Path.of("../shared/oracles/hyperliquid");

  /// The check value of the official documents (VENUES 2.7).
  @Test
  void officialOrderHashesToItsConnectionId() throws MalformedRequest {
    ObjectNode action =
        (ObjectNode)
            Json.read(
                """
                {"type":"order","orders":[{"a":4,"b":true,"p":"1670.1","s":"0.0147","r":false,
                "t":{"limit":{"tif":"Ioc"}}}],"grouping":"na"}\
                """);
    assertThat(hex(ActionHash.connectionId(action, 1_677_777_606_040L, null, null)))
        .isEqualTo("0x0fcbeda5ae3c4950a548021552a4fea2226858c4453571bf3f24ba017eac2908");
  }

  @Test
  void ownSignatureIsRecoveredAndAnyChangeLeadsToStrangers() throws MalformedRequest {
    ObjectNode action = (ObjectNode) Json.read("{\"type\":\"scheduleCancel\",\"time\":5000}");
    JsonNode body = Json.read(TestWallet.FIRST.post(Network.TESTNET, action, 12, null, 60_000L));
    SignedRequest request = SignedRequest.read(body);
    assertThat(request.signer(Network.TESTNET))
        .isEqualTo("0x14791697260e4c9a71f18484c9f997b308e59325");
    assertThat(request.signer(Network.MAINNET)).isNotEqualTo(TestWallet.FIRST.address());
    for (String change : new String[] {"nonce", "expiresAfter"}) {
      ObjectNode changed = (ObjectNode) body.deepCopy();
      changed.put(change, changed.get(change).asLong() + 1);
      assertThat(SignedRequest.read(changed).signer(Network.TESTNET))
          .as(change)
          .isNotEqualTo(TestWallet.FIRST.address());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"action\":{}}",
        "{\"action\":{\"type\":\"noop\"},\"nonce\":1}",
        "{\"action\":{\"type\":\"noop\"},\"nonce\":\"1\",\"signature\":{\"r\":\"0x1\",\"s\":\"0x1\",\"v\":27}}",
        "{\"action\":{\"type\":\"noop\"},\"nonce\":-1,\"signature\":{\"r\":\"0x1\",\"s\":\"0x1\",\"v\":27}}",
        "{\"action\":{\"type\":\"noop\"},\"nonce\":1,\"signature\":{\"r\":\"1\",\"s\":\"0x1\",\"v\":27}}",
        "{\"action\":{\"type\":\"noop\"},\"nonce\":1,\"vaultAddress\":\"0x12\",\"signature\":{\"r\":\"0x1\",\"s\":\"0x1\",\"v\":27}}",
      })
  void incompleteEnvelopeIsMalformed(String body) {
    assertThatThrownBy(() -> SignedRequest.read(Json.read(body)))
        .isInstanceOf(MalformedRequest.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"r\":\"0x0\",\"s\":\"0x1\",\"v\":27}",
        "{\"r\":\"0x1\",\"s\":\"0x0\",\"v\":27}",
        "{\"r\":\"0x1\",\"s\":\"0x1\",\"v\":29}",
        "{\"r\":\"0x5\",\"s\":\"0x1\",\"v\":27}",
        "{\"r\":\"0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff\",\"s\":\"0x1\",\"v\":28}",
      })
  void impossibleSignatureIsMalformed(String signature) throws MalformedRequest {
    WireSignature read = WireSignature.read(Json.read(signature));
    assertThatThrownBy(() -> read.signer(new byte[32])).isInstanceOf(MalformedRequest.class);
  }

  @Test
  void everyGeneratedVectorIsRecovered() throws Exception {
    JsonNode file = file("signatures_generated.json");
    int count = 0;
    for (JsonNode vector : file.get("l1")) {
      ObjectNode action = (ObjectNode) vector.get("action");
      long nonce = vector.get("nonce").asLong();
      String vault = text(vector.get("vaultAddress"));
      JsonNode expiry = vector.get("expiresAfter");
      Long expiresAfter = expiry.isNull() ? null : Long.valueOf(expiry.asLong());
      String what = vector.get("name") + " " + vector.get("network");
      byte[] id = ActionHash.connectionId(action, nonce, vault, expiresAfter);
      assertThat(
              "0x"
                  + HexFormat.of()
                      .formatHex(ActionHash.preimage(action, nonce, vault, expiresAfter)))
          .as(what)
          .isEqualTo("0x" + vector.get("preimageHex").asString());
      assertThat(hex(id)).as(what).isEqualTo(vector.get("connectionId").asString());
      byte[] digest = TypedData.agentDigest(network(vector), id);
      assertThat(hex(digest)).as(what).isEqualTo(vector.get("eip712Digest").asString());
      assertThat(WireSignature.read(vector.get("signature")).signer(digest))
          .as(what)
          .isEqualTo(address(file));
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(44);
  }

  @Test
  void everyWalletsVectorIsRecovered() throws Exception {
    JsonNode file = file("signatures_generated.json");
    int count = 0;
    for (JsonNode vector : file.get("userSigned")) {
      ObjectNode action = (ObjectNode) vector.get("action");
      UserSigned kind = UserSigned.of(action.get("type").asString()).orElseThrow();
      String what = vector.get("name") + " " + vector.get("network");
      assertThat(kind.encodedType()).isEqualTo(vector.get("encodeType").asString());
      byte[] digest = TypedData.userDigest(kind, action);
      assertThat(hex(digest)).as(what).isEqualTo(vector.get("eip712Digest").asString());
      assertThat(WireSignature.read(vector.get("signature")).signer(digest))
          .as(what)
          .isEqualTo(address(file));
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(22);
  }

  /// Its numbers are printed without their leading zeros.
  @Test
  void everyVectorOfTheVenuesOwnLibraryIsRecovered() throws Exception {
    JsonNode file = file("signatures_official_python_sdk.json");
    int count = 0;
    for (JsonNode vector : file.get("vectors")) {
      if (!vector.has("action")) {
        continue;
      }
      byte[] id =
          ActionHash.connectionId(
              (ObjectNode) vector.get("action"),
              vector.get("nonce").asLong(),
              text(vector.get("vaultAddress")),
              null);
      assertThat(hex(id)).isEqualTo(vector.get("connectionId").asString());
      for (String form : new String[] {"signature", "signaturePadded"}) {
        assertThat(
                WireSignature.read(vector.get(form))
                    .signer(TypedData.agentDigest(network(vector), id)))
            .as("%s %s", vector.get("name"), form)
            .isEqualTo(address(file));
      }
      count++;
    }
    assertThat(count).isGreaterThanOrEqualTo(18);
  }

  /// Whole requests of another client, as it sends them.
  @Test
  void everyRequestOfAnotherClientIsItsSigners() throws Exception {
    JsonNode file = file("../requests/hyperliquid.json");
    int count = 0;
    for (JsonNode each : file.get("cases")) {
      for (JsonNode request : each.get("requests")) {
        if (request.get("url").asString().endsWith("/exchange")) {
          SignedRequest signed = SignedRequest.read(Json.read(request.get("body").asString()));
          assertThat(signed.signer(networkOf(request)))
              .as(each.get("description").asString())
              .isEqualTo(address(file));
          count++;
        }
      }
    }
    assertThat(count).isGreaterThanOrEqualTo(10);
  }

  private static Network networkOf(JsonNode request) {
    return request.get("url").asString().contains("testnet") ? Network.TESTNET : Network.MAINNET;
  }

  private static JsonNode file(String name) throws IOException, MalformedRequest {
    Path path = FOLDER.resolve(name);
    assumeTrue(Files.isRegularFile(path), "the shared vectors are not here: " + name);
    return Json.read(Files.readString(path));
  }

  private static Network network(JsonNode vector) {
    return Network.valueOf(vector.get("network").asString().toUpperCase(Locale.ROOT));
  }

  private static String address(JsonNode file) {
    return file.get("address").asString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isNull() ? null : node.asString();
  }

  private static String hex(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(bytes);
  }
}
