package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.action.UserField.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The actions that the wallet itself signs, field by field (VENUES.md 2.8); an agent cannot. The
/// desk offers only APPROVE_AGENT: the others are here to be recognised and checked.
public enum UserActionType {
  WITHDRAW("withdraw3", "Withdraw", "time", "destination", "amount"),
  USD_SEND("usdSend", "UsdSend", "time", "destination", "amount"),
  SPOT_SEND("spotSend", "SpotSend", "time", "destination", "token", "amount"),
  USD_CLASS_TRANSFER("usdClassTransfer", "UsdClassTransfer", "nonce", "amount", "toPerp:bool"),
  SEND_ASSET(
      "sendAsset",
      "SendAsset",
      "nonce",
      "destination",
      "sourceDex",
      "destinationDex",
      "token",
      "amount",
      "fromSubAccount"),
  APPROVE_AGENT("approveAgent", "ApproveAgent", "nonce", "agentAddress:address", "agentName"),
  APPROVE_BUILDER_FEE(
      "approveBuilderFee", "ApproveBuilderFee", "nonce", "maxFeeRate", "builder:address"),
  USER_SET_ABSTRACTION(
      "userSetAbstraction", "UserSetAbstraction", "nonce", "user:address", "abstraction"),
  USER_DEX_ABSTRACTION(
      "userDexAbstraction", "UserDexAbstraction", "nonce", "user:address", "enabled:bool"),
  TOKEN_DELEGATE(
      "tokenDelegate",
      "TokenDelegate",
      "nonce",
      "validator:address",
      "wei:uint64",
      "isUndelegate:bool"),
  STAKING_DEPOSIT("cDeposit", "CDeposit", "nonce", "wei:uint64"),
  STAKING_WITHDRAW("cWithdraw", "CWithdraw", "nonce", "wei:uint64"),
  LINK_STAKING_USER(
      "linkStakingUser", "LinkStakingUser", "nonce", "user:address", "isFinalize:bool"),
  CONVERT_TO_MULTI_SIG("convertToMultiSigUser", "ConvertToMultiSigUser", "nonce", "signers");

  private final String wire;
  private final String nonceKey;
  private final List<UserField> fields;
  private final String encodeType;

  /// @param fields text, unless they say `name:kind`; chain and nonce stand around them
  UserActionType(String wire, String primary, String nonceKey, String... fields) {
    this.wire = wire;
    this.nonceKey = nonceKey;
    List<UserField> all = new ArrayList<>();
    all.add(new UserField("hyperliquidChain", Kind.STRING));
    Arrays.stream(fields).map(UserField::of).forEach(all::add);
    all.add(new UserField(nonceKey, Kind.UINT64));
    this.fields = List.copyOf(all);
    encodeType =
        all.stream()
            .map(field -> field.kind().solidity() + " " + field.name())
            .collect(Collectors.joining(",", "HyperliquidTransaction:" + primary + "(", ")"));
  }

  /// The one with this `type`, empty when an agent may sign such an action.
  public static Optional<UserActionType> of(String type) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(type)).findFirst();
  }

  /// The `type` of the action.
  public String wire() {
    return wire;
  }

  /// The field that repeats the request's nonce: `nonce` or `time`.
  public String nonceKey() {
    return nonceKey;
  }

  /// What is signed, in this order.
  public List<UserField> fields() {
    return fields;
  }

  /// The name and members of the EIP-712 type.
  public String encodeType() {
    return encodeType;
  }
}
