package app.wheelhouse.news;

import app.wheelhouse.domain.news.NewsDraft;
import app.wheelhouse.domain.news.NewsItem;
import app.wheelhouse.domain.untrusted.CleanText;
import app.wheelhouse.support.Backoff;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one source once, and says when to ask again.
final class SourcePoll {
  private static final Logger LOG = LoggerFactory.getLogger(SourcePoll.class);
  private static final double JITTER = 0.1;
  private static final long LONGEST_MILLIS = 60 * 60_000;

  private final NewsFeed feed;
  private final SymbolTagger tagger;
  private final NewsShelf shelf;
  private final NewsPace pace;
  private final Consumer<NewsItem> heard;
  private final Consumer<SourceState> changed;
  private int failures;
  private int told;

  SourcePoll(
      NewsFeed feed,
      SymbolTagger tagger,
      NewsShelf shelf,
      NewsPace pace,
      Consumer<NewsItem> heard,
      Consumer<SourceState> changed) {
    this.feed = feed;
    this.tagger = tagger;
    this.shelf = shelf;
    this.pace = pace;
    this.heard = heard;
    this.changed = changed;
  }

  /// Gives new items and the source's state away; a failure is a state, too.
  ///
  /// @return milliseconds until the source should be asked again
  long run() {
    try {
      Optional<List<NewsDraft>> drafts = feed.fetch();
      failures = 0;
      drafts.ifPresent(this::tell);
      state(SourceState.Health.WORKING, told == 1 ? "1 item so far." : told + " items so far.");
      return Math.round(pace.everyMillis() * share());
    } catch (NewsFailure failure) {
      failures++;
      state(SourceState.Health.FAILING, failure.sentence());
      return Math.max(failure.retryMillis(), backOff());
    } catch (RuntimeException unexpected) {
      failures++;
      // Only its kind: its words may come from the feed.
      LOG.warn("News of {} broke: {}", feed.source(), unexpected.getClass().getName());
      state(
          SourceState.Health.FAILING,
          feed.source().name() + " sent what cannot be read. It is asked again later.");
      return backOff();
    }
  }

  private void tell(List<NewsDraft> drafts) {
    long now = pace.clock().getAsLong();
    // Feeds list the newest first.
    for (NewsDraft draft : drafts.reversed()) {
      String text =
          CleanText.line(draft.title(), NewsItem.LONGEST_TITLE)
              + "\n"
              + CleanText.line(draft.summary(), NewsItem.LONGEST_SUMMARY);
      draft
          .item(now, tagger.tag(text, draft.codes()))
          .filter(shelf::add)
          .ifPresent(item -> {
            told++;
            heard.accept(item);
          });
    }
  }

  private void state(SourceState.Health health, String sentence) {
    changed.accept(
        new SourceState(feed.source().name(), health, sentence, pace.clock().getAsLong()));
  }

  private long backOff() {
    Backoff backoff =
        new Backoff(NewsPace.LEAST_MILLIS, Math.max(LONGEST_MILLIS, pace.everyMillis()), JITTER);
    return Math.round(backoff.plainMillis(failures) * share());
  }

  private double share() {
    return 1 + JITTER * (2 * pace.draw() - 1);
  }
}
