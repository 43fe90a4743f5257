package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.execution.ClockSkew;
import app.wheelhouse.execution.NonceSource;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.RequestRefused;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import app.wheelhouse.venue.hyperliquid.action.WrongNetwork;
import org.jspecify.annotations.Nullable;

/// Makes the exact bytes of a request: translated, numbered, signed. Sends nothing.
public final class RequestMaker {
  private final ActionTranslator translator;
  private final NonceSource nonces;
  private final ClockSkew skew;
  private final ActionSigner signer;
  private final SigningTerms terms;
  private final HyperliquidNetwork network;

  /// @param network that is called; a key of the other one refuses to sign
  public RequestMaker(
      ActionTranslator translator,
      NonceSource nonces,
      ClockSkew skew,
      ActionSigner signer,
      SigningTerms terms,
      HyperliquidNetwork network) {
    this.translator = translator;
    this.nonces = nonces;
    this.skew = skew;
    this.signer = signer;
    this.terms = terms;
    this.network = network;
  }

  /// @param now engine time, epoch milliseconds
  /// @throws RequestRefused with a sentence when it cannot be made; nothing was signed then
  Prepared make(ApprovedAction action, long now) {
    HyperliquidAction said = translator.translate(action, now);
    long nonce = Urgency.of(action).addsRisk() ? nonces.next() : nonces.nextForExit();
    return new Prepared(
        action, signed(said, nonce, expiry(action, now)), nonce, action.validUntil());
  }

  /// The body of something that is about no order, with the next nonce.
  ///
  /// @throws RequestRefused with a sentence when it cannot be made
  String sign(HyperliquidAction action) {
    return signed(action, nonces.nextForExit(), null);
  }

  /// The same with a nonce of old.
  String sign(HyperliquidAction action, long nonce) {
    return signed(action, nonce, null);
  }

  private String signed(HyperliquidAction said, long nonce, @Nullable Long expiry) {
    try {
      return signer.sign(said, nonce, terms.vaultAddress(), expiry, network).envelope();
    } catch (WrongNetwork wrong) {
      throw new RequestRefused(
          wrong.getMessage() + "; connect the account of the right network", wrong);
    } catch (IllegalStateException closed) {
      throw new RequestRefused(
          "The trading key is not at hand, so nothing was signed; unlock the vault or connect the"
              + " account again",
          closed);
    }
  }

  /// Whether prepared bytes still name the coin that was meant.
  boolean isStillRight(Prepared prepared) {
    return translator.isStillRight(prepared.action(), WireAssets.in(prepared.wire()));
  }

  /// The venue did not take the number of a request.
  void nonceRefused() {
    nonces.outdated();
  }

  /// A cancel never expires: late it does no harm, and an expired one costs five times its weight.
  private @Nullable Long expiry(ApprovedAction action, long now) {
    return action instanceof ApprovedCancel || terms.expiryMillis() == 0
        ? null
        : Long.valueOf(skew.venueTime(now) + terms.expiryMillis());
  }
}
