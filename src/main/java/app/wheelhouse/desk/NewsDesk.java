package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.engine.EngineEvent;
import app.wheelhouse.engine.EnginePost;
import app.wheelhouse.news.NewsNet;
import app.wheelhouse.news.NewsPace;
import app.wheelhouse.news.NewsService;
import app.wheelhouse.news.NewsSource;
import app.wheelhouse.news.SourceState;
import app.wheelhouse.news.SymbolTagger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Brings news into a session; without a plan it opens no connection.
final class NewsDesk implements AutoCloseable {
  private static final long EVERY_MILLIS = 180_000;
  private static final long SPREAD_MILLIS = 5_000;
  private static final String PANIC = "https://cryptopanic.com";
  private static final String PANIC_PLAN = "api/developer/v2";

  private final EnginePost engine;
  private final LongSupplier clock;
  private final NewsService service;
  private final SortedMap<String, SourceState> states = new TreeMap<>();

  /// @throws BadInput when an address is none, with what to do
  NewsDesk(NewsPlan plan, List<Instrument> instruments, EnginePost engine, LongSupplier clock)
      throws BadInput {
    this.engine = engine;
    this.clock = clock;
    try {
      this.service =
          NewsNet.service(
              sources(plan),
              new SymbolTagger(instruments.stream().map(Instrument::symbol).toList()),
              new NewsPace(DeskClock::now, new SecureRandom(), EVERY_MILLIS, SPREAD_MILLIS),
              item -> engine.post(new EngineEvent.NewsHeard(item, clock.getAsLong())),
              this::changed);
    } catch (IllegalArgumentException unusable) {
      throw new BadInput(unusable.getMessage() + " Mend it in Settings > AI and news.");
    }
    service.start();
  }

  private static List<NewsSource> sources(NewsPlan plan) {
    List<NewsSource> sources = new ArrayList<>();
    for (String feed : plan.feeds()) {
      sources.add(NewsSource.feed(name(feed, sources.size() + 1), feed));
    }
    if (plan.panic()) {
      sources.add(NewsSource.cryptoPanic(PANIC, PANIC_PLAN, () -> new String(plan.token().key())));
    }
    return sources;
  }

  /// The host, numbered: two feeds of one host stay apart.
  private static String name(String address, int number) {
    String host = address.replaceFirst("^https?://", "").replaceFirst("[/?#:].*$", "");
    String shown = host.length() > 32 ? host.substring(0, 32) : host;
    return shown + " " + number;
  }

  private synchronized void changed(SourceState state) {
    states.put(state.source(), state);
    String failing =
        states.values().stream()
            .filter(each -> each.health() == SourceState.Health.FAILING)
            .map(SourceState::sentence)
            .collect(Collectors.joining(" "));
    engine.post(new EngineEvent.NewsFeedsReported(failing, clock.getAsLong()));
  }

  @Override
  public void close() {
    service.stop();
  }
}
