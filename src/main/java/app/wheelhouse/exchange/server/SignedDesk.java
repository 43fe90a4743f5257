package app.wheelhouse.exchange.server;

import app.wheelhouse.exchange.core.ExchangeCore;
import app.wheelhouse.exchange.wire.AskReader;
import app.wheelhouse.exchange.wire.MalformedRequest;
import app.wheelhouse.exchange.wire.Replies;
import app.wheelhouse.exchange.wire.SignedRequest;
import app.wheelhouse.exchange.wire.UserSigned;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes signed requests: who signed, may they, was the number used, is it too late; then carries
/// the action out. Only the lane calls it.
final class SignedDesk {
  private static final List<String> BATCHES = List.of("orders", "cancels", "modifies");

  private final Floor floor;
  private final ExchangeCore core;
  private final OrderDesk orders;
  private final WalletDesk wallet;
  private final Access access;

  SignedDesk(Floor floor, OrderDesk orders, WalletDesk wallet, Access access) {
    this.floor = floor;
    this.core = floor.core();
    this.orders = orders;
    this.wallet = wallet;
    this.access = access;
  }

  /// Who is let in, and how often.
  record Access(Signers signers, Nonces nonces, RequestMeter requests) {}

  /// The elements of a batch, 1 for an action that is none.
  static int size(JsonNode action) {
    for (String key : BATCHES) {
      if (action.path(key).isArray()) {
        return Math.max(1, action.path(key).size());
      }
    }
    return 1;
  }

  /// The reply, with `status` `ok` or `err`.
  ///
  /// @param signer who was recovered from the signature
  ObjectNode answer(SignedRequest request, String signer) {
    try {
      return carryOut(request, signer, floor.now());
    } catch (Refused refused) {
      return Replies.refused(refused.text());
    } catch (MalformedRequest malformed) {
      return Replies.refused(
          "Failed to deserialize the action: " + String.valueOf(malformed.getMessage()));
    }
  }

  /// Whether an address is an account's or an agent's.
  boolean knows(String signer) {
    return access.signers().knows(signer, floor.now());
  }

  private ObjectNode carryOut(SignedRequest request, String signer, long now)
      throws Refused, MalformedRequest {
    UserSigned kind = UserSigned.of(request.type()).orElse(null);
    if (kind != null) {
      wallet.check(kind, request, signer);
      access.nonces().take(signer, request.nonce(), floor.said().out(now));
      wallet.carryOut(kind, request.action(), signer, now);
      return Replies.done();
    }
    String account = access.signers().account(signer, request.vault(), now);
    access.nonces().take(signer, request.nonce(), floor.said().out(now));
    Long expires = request.expiresAfter();
    if (expires != null && floor.said().out(now) > expires) {
      throw new Refused("Action expired: expiresAfter " + expires + " is in the past");
    }
    boolean cancels = request.type().startsWith("cancel");
    access.requests().take(account, size(request.action()), cancels, now);
    return carryOut(account, request, now);
  }

  private ObjectNode carryOut(String account, SignedRequest request, long now)
      throws Refused, MalformedRequest {
    ObjectNode action = request.action();
    return switch (request.type()) {
      case "order" -> {
        if (action.path("builder").path("f").asInt(0) > 0) {
          throw new Refused("Builder fee has not been approved.");
        }
        yield orders.place(account, action, now);
      }
      case "cancel" -> orders.cancel(account, action, now);
      case "cancelByCloid" -> orders.cancelByCloid(account, action, now);
      case "modify" -> orders.modify(account, action, now);
      case "batchModify" -> orders.batchModify(account, action, now);
      case "updateLeverage" ->
          Replies.of(
              core.updateLeverage(
                  account,
                  listed(action),
                  AskReader.flag(action, "isCross"),
                  AskReader.small(action, "leverage"),
                  now));
      case "updateIsolatedMargin" ->
          Replies.of(
              core.updateIsolatedMargin(
                  account, listed(action), AskReader.whole(action, "ntli"), now));
      case "scheduleCancel" -> Replies.of(core.scheduleCancel(account, time(action), now));
      case "noop" -> Replies.done();
      case "reserveRequestWeight" -> {
        access.requests().reserve(account, Math.max(0, AskReader.whole(action, "weight")));
        yield Replies.done();
      }
      default -> throw new Refused("Unknown action type: " + request.type());
    };
  }

  private @org.jspecify.annotations.Nullable Long time(ObjectNode action) throws MalformedRequest {
    return action.hasNonNull("time")
        ? Long.valueOf(floor.said().in(AskReader.whole(action, "time")))
        : null;
  }

  private int listed(ObjectNode action) throws Refused, MalformedRequest {
    int asset = AskReader.small(action, "asset");
    if (asset < 0 || asset >= core.assets().size()) {
      throw new Refused("Invalid asset: " + asset);
    }
    return asset;
  }
}
