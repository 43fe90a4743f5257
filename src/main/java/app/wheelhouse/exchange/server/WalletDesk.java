package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ActionResult;
import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.wire.AskReader;
import app.wheelhouse.exchange.wire.Json;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.SignedRequest;
import app.wheelhouse.exchange.wire.UserSigned;
import app.wheelhouse.exchange.wire.WireAddress;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/// Carries out what only the owner's own wallet may sign: agents, and money that moves.
final class WalletDesk {
  private static final BigDecimal WITHDRAWAL_FEE = BigDecimal.ONE;

  private final Floor floor;
  private final ExchangeCore core;
  private final Signers signers;
  private final CashBook cash;
  private final BiConsumer<String, ObjectNode> told;

  /// @param told hears of each entry of the cash book, by address
  WalletDesk(Floor floor, Signers signers, CashBook cash, BiConsumer<String, ObjectNode> told) {
    this.floor = floor;
    this.core = floor.core();
    this.signers = signers;
    this.cash = cash;
    this.told = told;
  }

  /// What must hold before the number of the request is taken.
  void check(UserSigned kind, SignedRequest request, String signer)
      throws Refused, MalformedRequest {
    ObjectNode action = request.action();
    if (!core.known(signer)) {
      throw new Refused("Must deposit before performing actions. User: " + signer);
    }
    String chain = action.path("hyperliquidChain").asString("");
    if (floor.networks().stream().noneMatch(network -> network.chain().equals(chain))) {
      throw new Refused(
          "Invalid hyperliquidChain: expected " + floor.networks().getFirst().chain());
    }
    if (AskReader.whole(action, kind.nonceField()) != request.nonce()) {
      throw new Refused("Invalid nonce: the action's " + kind.nonceField() + " is another");
    }
    if (request.vault() != null || request.expiresAfter() != null) {
      throw new Refused("User-signed actions take no vaultAddress and no expiresAfter");
    }
  }

  void carryOut(UserSigned kind, ObjectNode action, String signer, long now)
      throws Refused, MalformedRequest {
    switch (kind) {
      case APPROVE_AGENT ->
          signers.approve(
              signer, address(action, "agentAddress"), action.path("agentName").asString(""), now);
      case USD_CLASS_TRANSFER -> transfer(action, signer, now);
      case WITHDRAW -> withdraw(action, signer, now);
      case USD_SEND -> send(action, signer, now);
      case APPROVE_BUILDER_FEE, SPOT_SEND, SEND_ASSET, SET_ABSTRACTION ->
          throw new Refused("This exchange does not carry out " + action.path("type").asString());
    }
  }

  /// Between the perpetual account and the spot wallet.
  private void transfer(ObjectNode action, String signer, long now)
      throws Refused, MalformedRequest {
    BigDecimal amount = AskReader.decimal(action, "amount");
    boolean toPerp = AskReader.flag(action, "toPerp");
    if (!toPerp) {
      take(signer, amount, now);
    } else if (amount.signum() <= 0 || cash.spot(signer).compareTo(amount) < 0) {
      throw new Refused("Insufficient spot balance to transfer.");
    } else {
      core.deposit(signer, amount, now);
    }
    cash.moveSpot(signer, toPerp ? amount.negate() : amount);
    ObjectNode delta = Json.object();
    delta.put("type", "accountClassTransfer");
    delta.put("usdc", Json.decimal(amount));
    delta.put("toPerp", toPerp);
    tell(signer, delta, now);
  }

  private void withdraw(ObjectNode action, String signer, long now)
      throws Refused, MalformedRequest {
    BigDecimal amount = AskReader.decimal(action, "amount");
    if (amount.compareTo(WITHDRAWAL_FEE) <= 0) {
      throw new Refused("A withdrawal is more than its fee of 1 USDC.");
    }
    address(action, "destination");
    take(signer, amount, now);
    ObjectNode delta = Json.object();
    delta.put("type", "withdraw");
    delta.put("usdc", Json.decimal(amount.subtract(WITHDRAWAL_FEE)));
    delta.put("nonce", action.path("time").asLong());
    delta.put("fee", Json.decimal(WITHDRAWAL_FEE));
    tell(signer, delta, now);
  }

  private void send(ObjectNode action, String signer, long now) throws Refused, MalformedRequest {
    BigDecimal amount = AskReader.decimal(action, "amount");
    String to = address(action, "destination");
    take(signer, amount, now);
    core.deposit(to, amount, now);
    for (String side : new String[] {signer, to}) {
      ObjectNode delta = Json.object();
      delta.put("type", "internalTransfer");
      delta.put("usdc", Json.decimal(amount));
      delta.put("user", signer);
      delta.put("destination", to);
      delta.put("fee", "0.0");
      tell(side, delta, now);
    }
  }

  private void take(String signer, BigDecimal amount, long now) throws Refused {
    Optional<String> refusal =
        switch (core.withdraw(signer, amount, now)) {
          case ActionResult.Done _ -> Optional.empty();
          case ActionResult.Refused(String text) -> Optional.of(text);
        };
    if (refusal.isPresent()) {
      throw new Refused(refusal.get());
    }
  }

  private void tell(String address, ObjectNode delta, long now) {
    told.accept(address, cash.write(address, now, delta));
  }

  private static String address(ObjectNode action, String key) throws MalformedRequest {
    return WireAddress.read(action.path(key).asString(""));
  }
}
