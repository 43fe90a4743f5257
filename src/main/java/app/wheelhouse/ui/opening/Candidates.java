package app.wheelhouse.ui.opening;

import app.wheelhouse.ui.fx.ModeFrame;
import app.wheelhouse.ui.fx.VenueAccounts.AccountLine;
import app.wheelhouse.ui.fx.VenueAccounts.Standing;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Which accounts a mode takes.
final class Candidates {
  private static final String TESTNET = "testnet";

  private final ResourceBundle texts;

  Candidates(ResourceBundle texts) {
    this.texts = texts;
  }

  /// Those that can be used first, in the order that they are known in.
  List<Candidate> of(ModeFrame mode, List<AccountLine> accounts) {
    List<Candidate> found = new ArrayList<>();
    if (mode == ModeFrame.SHADOW) {
      found.add(new Candidate("", text("alone"), text("alone.note"), true));
    }
    accounts.stream()
        .map(line -> candidate(mode, line))
        .sorted(Comparator.comparing(candidate -> !candidate.usable()))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private Candidate candidate(ModeFrame mode, AccountLine line) {
    boolean test = line.network().equals(TESTNET);
    String wrong =
        switch (mode) {
          case LIVE -> test ? text("wrong.testnet") : standing(line.standing());
          case TESTNET -> test ? standing(line.standing()) : text("wrong.mainnet");
          case SHADOW -> test ? text("wrong.testnet") : "";
          case DEMO, REPLAY, PAPER -> text("wrong.mode");
        };
    String note = wrong.isEmpty() ? text("account", brief(line.master())) : wrong;
    return new Candidate(line.name(), line.name(), note, wrong.isEmpty());
  }

  /// Why orders cannot be signed for it; empty when they can.
  private String standing(Standing standing) {
    return switch (standing) {
      case CONNECTED -> "";
      case WATCH_ONLY -> text("wrong.watch");
      case AGENT_PENDING -> text("wrong.pending");
      case EXPIRED -> text("wrong.expired");
    };
  }

  private static String brief(String address) {
    return address.length() <= 10
        ? address
        : address.substring(0, 6) + "…" + address.substring(address.length() - 4);
  }

  private String text(String key, Object... values) {
    return new MessageFormat(texts.getString("opening." + key), Locale.ENGLISH).format(values);
  }
}
