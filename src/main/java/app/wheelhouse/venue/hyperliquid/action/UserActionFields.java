package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Flag;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Huge;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Nil;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Text;
import app.wheelhouse.venue.hyperliquid.action.WireValue.Whole;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The fields of a user-signed action, as EIP-712 words of 32 bytes.
final class UserActionFields {
  private static final Pattern CHAIN_ID = Pattern.compile("0[xX][0-9a-fA-F]{1,64}");

  private final UserActionType type;
  private final Keyed action;
  private final BigInteger chainId;

  private UserActionFields(UserActionType type, Keyed action, BigInteger chainId) {
    this.type = type;
    this.action = action;
    this.chainId = chainId;
  }

  static UserActionFields of(UserActionType type, Keyed action) throws BadAction {
    if (!(action.get("signatureChainId") instanceof Text(String chain))
        || !CHAIN_ID.matcher(chain).matches()) {
      throw new BadAction(
          type.wire() + " needs signatureChainId as a hex text, such as \"0xa4b1\"");
    }
    return new UserActionFields(type, action, new BigInteger(chain.substring(2), 16));
  }

  BigInteger chainId() {
    return chainId;
  }

  /// @throws WrongNetwork when the action says the other chain
  void require(HyperliquidNetwork network) throws BadAction {
    if (action.get("hyperliquidChain") instanceof Text(String chain)) {
      for (HyperliquidNetwork each : HyperliquidNetwork.values()) {
        if (each.chain().equals(chain)) {
          if (each != network) {
            throw new WrongNetwork(network, each);
          }
          return;
        }
      }
    }
    throw new BadAction(type.wire() + " needs hyperliquidChain: \"Mainnet\" or \"Testnet\"");
  }

  /// @throws BadAction when the request's nonce is not the action's
  void requireNonce(long nonce) throws BadAction {
    byte[] inside = whole(new UserField(type.nonceKey(), UserField.Kind.UINT64));
    if (!Arrays.equals(inside, word(BigInteger.valueOf(nonce)))) {
      throw new BadAction(
          "The nonce "
              + nonce
              + " is not the "
              + type.nonceKey()
              + " inside the action, "
              + new BigInteger(1, inside));
    }
  }

  String text(UserField field) throws BadAction {
    WireValue value = action.get(field.name());
    if (value instanceof Text(String text)) {
      return text;
    }
    // An agent without a name is posted without the field, and signed with an empty one.
    if (field.name().equals("agentName") && (value == null || value instanceof Nil)) {
      return "";
    }
    throw wrong(field, value, "a text");
  }

  byte[] address(UserField field) throws BadAction {
    WireValue value = action.get(field.name());
    if (value instanceof Text(String text)) {
      try {
        return word(new BigInteger(1, new WalletAddress(text).bytes()));
      } catch (IllegalArgumentException none) {
        throw wrong(field, value, "an address (0x and 40 hex digits)");
      }
    }
    throw wrong(field, value, "an address (0x and 40 hex digits)");
  }

  byte[] flag(UserField field) throws BadAction {
    WireValue value = action.get(field.name());
    if (value instanceof Flag(boolean flag)) {
      return word(flag ? BigInteger.ONE : BigInteger.ZERO);
    }
    throw wrong(field, value, "true or false");
  }

  byte[] whole(UserField field) throws BadAction {
    WireValue value = action.get(field.name());
    if (value instanceof Whole(long number) && number >= 0) {
      return word(BigInteger.valueOf(number));
    }
    if (value instanceof Huge(long bits)) {
      return word(new BigInteger(Long.toUnsignedString(bits)));
    }
    throw wrong(field, value, "a whole number of zero or above");
  }

  /// 32 bytes, big-endian.
  static byte[] word(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] word = new byte[32];
    int length = Math.min(bytes.length, word.length);
    System.arraycopy(bytes, bytes.length - length, word, word.length - length, length);
    return word;
  }

  private BadAction wrong(UserField field, @Nullable WireValue value, String wanted) {
    return new BadAction(
        type.wire()
            + " needs "
            + field.name()
            + ": "
            + wanted
            + (value == null ? "; it is not there" : ", and it is something else"));
  }
}
