package app.wheelhouse;

import app.wheelhouse.desk.AccountReport;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.HyperliquidAccounts;
import app.wheelhouse.ui.fx.VenueAccounts;
import java.util.List;

/// The desk's accounts as the screens see them.
final class ShownAccounts implements VenueAccounts {
  private final HyperliquidAccounts accounts;

  ShownAccounts(HyperliquidAccounts accounts) {
    this.accounts = accounts;
  }

  /// Something that the desk does, or says in one sentence why not.
  @FunctionalInterface
  private interface Deed<T> {
    T done() throws BadInput;
  }

  @Override
  public List<AccountLine> list() throws AccountProblem {
    return told(accounts::list).stream().map(ShownAccounts::line).toList();
  }

  @Override
  public AccountLine watch(String name, String network, String master) throws AccountProblem {
    return line(told(() -> accounts.watch(name, network, master)));
  }

  @Override
  public AccountLine makeAgent(String name) throws AccountProblem {
    return line(told(() -> accounts.makeAgent(name)));
  }

  @Override
  public AccountLine approve(String name, char[] masterKey) throws AccountProblem {
    return line(told(() -> accounts.approve(name, masterKey)));
  }

  @Override
  public AccountLine importAgent(String name, char[] agentKey) throws AccountProblem {
    return line(told(() -> accounts.importAgent(name, agentKey)));
  }

  @Override
  public AccountLine prove(String name) throws AccountProblem {
    return line(told(() -> accounts.prove(name)));
  }

  @Override
  public void remove(String name) throws AccountProblem {
    told(() -> {
      accounts.remove(name);
      return true;
    });
  }

  private static <T> T told(Deed<T> deed) throws AccountProblem {
    try {
      return deed.done();
    } catch (BadInput problem) {
      throw new AccountProblem(String.valueOf(problem.getMessage()));
    }
  }

  private static AccountLine line(AccountReport report) {
    return new AccountLine(
        report.account().name(),
        report.account().network(),
        report.account().master(),
        report.account().agent(),
        switch (report.standing()) {
          case WATCH_ONLY -> Standing.WATCH_ONLY;
          case AGENT_PENDING -> Standing.AGENT_PENDING;
          case CONNECTED -> Standing.CONNECTED;
          case EXPIRED -> Standing.EXPIRED;
        },
        report.account().validUntil(),
        report.note());
  }
}
