package app.wheelhouse.ui.opening;

import app.wheelhouse.ui.fx.Background;
import app.wheelhouse.ui.fx.Command;
import app.wheelhouse.ui.fx.Route;
import app.wheelhouse.ui.fx.SessionChoice;
import app.wheelhouse.ui.fx.VenueAccounts;
import app.wheelhouse.ui.fx.ViewLoader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The sheet with accounts that the test names; what works in the background is done when the test
/// says so.
final class OpeningTrial {
  static final VenueAccounts.AccountLine MAIN =
      line("main", "mainnet", VenueAccounts.Standing.CONNECTED);
  static final VenueAccounts.AccountLine WATCHED =
      line("cold", "mainnet", VenueAccounts.Standing.WATCH_ONLY);
  static final VenueAccounts.AccountLine OLD =
      line("old", "mainnet", VenueAccounts.Standing.EXPIRED);
  static final VenueAccounts.AccountLine TEST =
      line("play", "testnet", VenueAccounts.Standing.CONNECTED);

  final List<SessionChoice> opened = new ArrayList<>();
  final List<Route> went = new ArrayList<>();
  final OpeningViewModel viewModel;
  boolean unlocked = true;
  boolean broken;
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  OpeningTrial(ViewLoader loader, boolean known, VenueAccounts.AccountLine... accounts) {
    Background later =
        new Background() {
          @Override
          public <T> void ask(
              String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            waiting.add(() -> {
              try {
                done.accept(work.call());
              } catch (Exception fault) {
                failed.accept(fault);
              }
            });
          }
        };
    Signers signers =
        known ? new Signers(new Listed(this, List.of(accounts)), () -> unlocked) : null;
    viewModel = new OpeningViewModel(signers, opened::add, went::add, later, loader.texts());
  }

  private static VenueAccounts.AccountLine line(
      String name, String network, VenueAccounts.Standing standing) {
    return new VenueAccounts.AccountLine(
        name, network, "0x14791697260E4c9A71f18484C9f997B308e59325", "", standing, 0, "");
  }

  OpeningTrial ask(String mode) {
    command(mode).run();
    return this;
  }

  Command command(String mode) {
    return viewModel.commands().stream()
        .filter(each -> each.id().equals("session." + mode))
        .findFirst()
        .orElseThrow();
  }

  OpeningTrial answer() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
    return this;
  }

  /// Accounts that are only listed.
  private record Listed(OpeningTrial trial, List<AccountLine> list) implements VenueAccounts {
    @Override
    public List<AccountLine> list() {
      if (trial.broken) {
        throw new IllegalStateException("broken");
      }
      return list;
    }

    @Override
    public AccountLine watch(String name, String network, String master) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AccountLine makeAgent(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AccountLine approve(String name, char[] masterKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AccountLine importAgent(String name, char[] agentKey) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AccountLine prove(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
