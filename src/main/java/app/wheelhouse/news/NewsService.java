package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.support.Service;
import app.wheelhouse.support.Threads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Asks every source again and again, from start to stop; before and after, and without sources, it
/// opens no connection.
public final class NewsService implements Service {
  private final List<NewsSource> sources;
  private final OkHttpClient http;
  private final SymbolTagger tagger;
  private final NewsPace pace;
  private final Consumer<NewsItem> heard;
  private final Consumer<SourceState> changed;
  private final NewsShelf shelf = new NewsShelf();
  private final Map<String, SourceState> states = new LinkedHashMap<>();
  private @Nullable Running running;

  /// What there is between start and stop.
  private record Running(
      ScheduledExecutorService timer, ExecutorService polls, List<NewsFeed> feeds) {}

  /// @param heard gets each new item once, on the thread of its source
  /// @param changed gets each change of a source's health or sentence, on the same thread
  /// @throws IllegalArgumentException when two sources have one name
  public NewsService(
      List<NewsSource> sources,
      OkHttpClient http,
      SymbolTagger tagger,
      NewsPace pace,
      Consumer<NewsItem> heard,
      Consumer<SourceState> changed) {
    this.sources = List.copyOf(sources);
    this.http = http;
    this.tagger = tagger;
    this.pace = pace;
    this.heard = heard;
    this.changed = changed;
    for (NewsSource source : sources) {
      if (states.put(source.name(), waiting(source)) != null) {
        throw new IllegalArgumentException("Two news sources are named " + source.name() + ".");
      }
    }
  }

  @Override
  public String name() {
    return "news";
  }

  @Override
  public synchronized void start() {
    if (running != null || sources.isEmpty()) {
      return;
    }
    Running now =
        new Running(Threads.timer("news-timer"), Threads.perTask("news"), new ArrayList<>());
    running = now;
    for (NewsSource source : sources) {
      NewsFeed feed = new NewsFeed(source, http);
      now.feeds.add(feed);
      SourcePoll poll =
          new SourcePoll(
              feed,
              tagger,
              shelf,
              pace,
              item -> pass(now, () -> heard.accept(item)),
              state -> pass(now, () -> changed(state)));
      later(now, poll, (long) (pace.spreadMillis() * pace.draw()));
    }
  }

  @Override
  public void stop() {
    Running ended;
    synchronized (this) {
      ended = running;
      running = null;
    }
    if (ended == null) {
      return;
    }
    ended.timer.shutdownNow();
    ended.feeds.forEach(NewsFeed::stop);
    ended.polls.shutdownNow();
    for (NewsSource source : sources) {
      changed(
          new SourceState(
              source.name(),
              SourceState.Health.STOPPED,
              source.name() + " is not asked any more.",
              pace.clock().getAsLong()));
    }
  }

  /// The newest items, by the time of publication, newest last.
  public List<NewsItem> items() {
    return shelf.items();
  }

  /// How each source does, in the order they were given.
  public List<SourceState> states() {
    synchronized (states) {
      return List.copyOf(states.values());
    }
  }

  private void later(Running now, SourcePoll poll, long millis) {
    try {
      now.timer.schedule(() -> poll(now, poll), millis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopped) {
      // Stopped in between: nothing is asked any more.
    }
  }

  private void poll(Running now, SourcePoll poll) {
    try {
      now.polls.execute(() -> later(now, poll, poll.run()));
    } catch (RejectedExecutionException stopped) {
      // Stopped in between: nothing is asked any more.
    }
  }

  /// What comes while it stops is not passed on.
  private void pass(Running now, Runnable news) {
    synchronized (this) {
      if (running != now) {
        return;
      }
    }
    news.run();
  }

  private void changed(SourceState state) {
    synchronized (states) {
      SourceState before = states.get(state.source());
      if (before != null
          && before.health() == state.health()
          && before.sentence().equals(state.sentence())) {
        return;
      }
      states.put(state.source(), state);
    }
    changed.accept(state);
  }

  private SourceState waiting(NewsSource source) {
    return new SourceState(
        source.name(),
        SourceState.Health.WAITING,
        source.name() + " was not asked yet.",
        pace.clock().getAsLong());
  }
}
