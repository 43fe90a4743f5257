package app.wheelhouse.venue.hyperliquid.action;

import app.wheelhouse.venue.hyperliquid.action.WireValue.Keyed;
import org.jspecify.annotations.Nullable;

/// Who signs an action, by its `type`.
public sealed interface ActionKind {
  /// An agent, or the wallet in the same way.
  record Agents() implements ActionKind {}

  /// Only the wallet, as typed fields.
  record Wallets(UserActionType type) implements ActionKind {}

  /// @throws BadAction when it has no `type`, or it is user-signed of a type that is not known
  ///   here: signed as an agent's it would mean something else
  static ActionKind of(WireValue action) throws BadAction {
    if (!(action instanceof Keyed fields)) {
      throw new BadAction("An action is a JSON object");
    }
    String problem = problem(fields);
    if (problem != null) {
      throw new BadAction(problem);
    }
    String type = String.valueOf(fields.type());
    return UserActionType.of(type).<ActionKind>map(Wallets::new).orElseGet(Agents::new);
  }

  /// @throws IllegalArgumentException unless an agent signs it
  static void requireAgents(Keyed action) {
    String problem = problem(action);
    if (problem == null && UserActionType.of(String.valueOf(action.type())).isPresent()) {
      problem = "The wallet itself signs " + action.type() + "; an agent's key cannot";
    }
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
  }

  private static @Nullable String problem(Keyed action) {
    String type = action.type();
    if (type == null) {
      return action.get("action") == null
          ? "The action has no \"type\" (a text)"
          : "This is a whole request: give only what stands under its key \"action\"";
    }
    if (action.get("signatureChainId") != null && UserActionType.of(type).isEmpty()) {
      return "The action carries a signatureChainId, so the wallet signs it, but the type "
          + type
          + " is not known here";
    }
    return null;
  }
}
