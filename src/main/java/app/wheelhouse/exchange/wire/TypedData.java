package app.wheelhouse.exchange.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.web3j.crypto.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The digests of EIP-712 that signatures are made over (VENUES 2.7 and 2.8).
public final class TypedData {
  private static final byte[] PREFIX = {0x19, 0x01};
  private static final byte[] DOMAIN_TYPE =
      textHash(
          "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
  private static final byte[] AGENT_TYPE = textHash("Agent(string source,bytes32 connectionId)");
  private static final long AGENT_CHAIN = 1337;
  private static final byte[] AGENT_DOMAIN = domain("Exchange", AGENT_CHAIN);

  private TypedData() {}

  /// The digest of an exchange action.
  ///
  /// @param connectionId 32 bytes
  public static byte[] agentDigest(Network network, byte[] connectionId) {
    byte[] struct = Hash.sha3(Bytes.join(AGENT_TYPE, textHash(network.source()), connectionId));
    return digest(AGENT_DOMAIN, struct);
  }

  /// The digest of an action that only the owner's wallet signs.
  ///
  /// @throws MalformedRequest when a field is missing or of another type
  public static byte[] userDigest(UserSigned kind, ObjectNode action) throws MalformedRequest {
    List<byte[]> words = new ArrayList<>();
    words.add(textHash(kind.encodedType()));
    for (UserSigned.Field field : kind.fields()) {
      words.add(word(field, action.path(field.name())));
    }
    byte[] struct = Hash.sha3(Bytes.join(words.toArray(byte[][]::new)));
    return digest(domain("HyperliquidSignTransaction", chain(action)), struct);
  }

  private static byte[] word(UserSigned.Field field, JsonNode value) throws MalformedRequest {
    return switch (field.type()) {
      // An agent without a name is signed with an empty one, which the posted action leaves out.
      case STRING -> textHash(value.asString(""));
      case ADDRESS -> Bytes.join(new byte[12], Bytes.hex(WireAddress.read(value.asString(""))));
      case UINT64 -> {
        if (!value.isIntegralNumber()) {
          throw new MalformedRequest("missing field `" + field.name() + "`");
        }
        yield Bytes.word(value.bigIntegerValue());
      }
      case BOOL -> Bytes.word(value.asBoolean(false) ? 1 : 0);
    };
  }

  private static long chain(ObjectNode action) throws MalformedRequest {
    String text = action.path("signatureChainId").asString("");
    try {
      return Long.parseLong(text.startsWith("0x") ? text.substring(2) : "?", 16);
    } catch (NumberFormatException _) {
      throw new MalformedRequest("invalid signatureChainId");
    }
  }

  private static byte[] domain(String name, long chain) {
    return Hash.sha3(
        Bytes.join(
            DOMAIN_TYPE, textHash(name), textHash("1"), Bytes.word(chain), new byte[Bytes.WORD]));
  }

  private static byte[] digest(byte[] domain, byte[] struct) {
    return Hash.sha3(Bytes.join(PREFIX, domain, struct));
  }

  private static byte[] textHash(String text) {
    return Hash.sha3(text.getBytes(StandardCharsets.UTF_8));
  }
}
