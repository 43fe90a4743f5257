package app.wheelhouse.exchange.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The actions that only the owner's wallet may sign, each with the fields of its typed data
/// (VENUES 2.8).
public enum UserSigned {
  WITHDRAW("withdraw3", "Withdraw", "string destination", "string amount", "uint64 time"),
  USD_SEND("usdSend", "UsdSend", "string destination", "string amount", "uint64 time"),
  SPOT_SEND(
      "spotSend", "SpotSend", "string destination", "string token", "string amount", "uint64 time"),
  USD_CLASS_TRANSFER(
      "usdClassTransfer", "UsdClassTransfer", "string amount", "bool toPerp", "uint64 nonce"),
  SEND_ASSET(
      "sendAsset",
      "SendAsset",
      "string destination",
      "string sourceDex",
      "string destinationDex",
      "string token",
      "string amount",
      "string fromSubAccount",
      "uint64 nonce"),
  APPROVE_AGENT(
      "approveAgent", "ApproveAgent", "address agentAddress", "string agentName", "uint64 nonce"),
  APPROVE_BUILDER_FEE(
      "approveBuilderFee",
      "ApproveBuilderFee",
      "string maxFeeRate",
      "address builder",
      "uint64 nonce"),
  SET_ABSTRACTION(
      "userSetAbstraction",
      "UserSetAbstraction",
      "address user",
      "string abstraction",
      "uint64 nonce");

  /// Of typed data.
  public enum Type {
    STRING("string"),
    ADDRESS("address"),
    UINT64("uint64"),
    BOOL("bool");

    private final String text;

    Type(String text) {
      this.text = text;
    }
  }

  /// One field of typed data.
  public record Field(Type type, String name) {}

  private final String actionType;
  private final String primary;
  private final List<Field> fields;

  UserSigned(String actionType, String primary, String... own) {
    this.actionType = actionType;
    this.primary = primary;
    List<String> all = new java.util.ArrayList<>(List.of("string hyperliquidChain"));
    all.addAll(List.of(own));
    this.fields = all.stream().map(UserSigned::field).toList();
  }

  /// The kind whose action has this `type`.
  public static Optional<UserSigned> of(String actionType) {
    return Arrays.stream(values()).filter(kind -> kind.actionType.equals(actionType)).findFirst();
  }

  public List<Field> fields() {
    return fields;
  }

  /// The field that must equal the request's nonce.
  public String nonceField() {
    return fields.getLast().name();
  }

  String encodedType() {
    return fields.stream()
        .map(field -> field.type().text + " " + field.name())
        .collect(Collectors.joining(",", "HyperliquidTransaction:" + primary + "(", ")"));
  }

  private static Field field(String text) {
    String[] words = text.split(" ", 2);
    Type type =
        Arrays.stream(Type.values())
            .filter(known -> known.text.equals(words[0]))
            .findFirst()
            .orElseThrow();
    return new Field(type, words[1]);
  }
}
