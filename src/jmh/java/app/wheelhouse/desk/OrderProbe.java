package app.wheelhouse.desk;

import app.wheelhouse.domain.instrument.InstrumentId;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.domain.order.ExecutionReport;
import app.wheelhouse.domain.order.Fill;
import app.wheelhouse.domain.order.OrderEvent;
import app.wheelhouse.engine.EngineNews;
import app.wheelhouse.engine.EngineTap;
import app.wheelhouse.execution.ExecutionClient;
import app.wheelhouse.execution.Prepared;
import app.wheelhouse.execution.SendFailure;
import app.wheelhouse.risk.ApprovedAction;
import app.wheelhouse.risk.ApprovedCancel;
import app.wheelhouse.risk.ApprovedLeverage;
import app.wheelhouse.risk.ApprovedMargin;
import app.wheelhouse.risk.ApprovedModify;
import app.wheelhouse.risk.ApprovedOrder;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Takes the time of each request on its way through the desk: asked for, signed, handed to the
/// wire, answered, booked. It stands around order entry and listens to the engine.
final class OrderProbe implements EngineTap {
  /// What a request is about.
  enum Kind {
    ENTRY,
    CLOSE,
    CANCEL,
    MOVE
  }

  /// When each thing happened to a request, nanoseconds; 0 while it did not.
  private static final class Stamps {
    private long asked;
    private long began;
    private long signed;
    private long wire;
    private long back;
    private long booked;
  }

  private record Key(Kind kind, ClientOrderId id) {}

  private final Map<Kind, OrderTimes> times = new ConcurrentHashMap<>();
  private final Map<Key, Stamps> open = new ConcurrentHashMap<>();
  private final Map<InstrumentId, Queue<Long>> entries = new ConcurrentHashMap<>();
  private final Map<InstrumentId, Queue<Long>> closes = new ConcurrentHashMap<>();
  private final AtomicLong booked = new AtomicLong();
  private final AtomicLong denied = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private volatile @Nullable Wire wire;
  private volatile long filledAt;
  private volatile @Nullable ClientOrderId newest;
  private volatile boolean measuring;

  /// Sends bytes in the place of the desk's own client.
  @FunctionalInterface
  interface Wire {
    void send(Prepared prepared);
  }

  OrderProbe() {
    forget();
  }

  /// Forgets what was measured; from here on it counts.
  void measure() {
    forget();
    measuring = true;
  }

  private void forget() {
    for (Kind kind : Kind.values()) {
      times.put(kind, OrderTimes.fresh());
    }
    booked.set(0);
    denied.set(0);
    lost.set(0);
  }

  /// Requests that were answered.
  long booked() {
    return booked.get();
  }

  long denied() {
    return denied.get();
  }

  long lost() {
    return lost.get();
  }

  OrderTimes of(Kind kind) {
    OrderTimes found = times.get(kind);
    if (found == null) {
      throw new IllegalStateException("no times of " + kind);
    }
    return found;
  }

  /// Hands bytes to somebody else than the desk's client; null for the client again.
  void divert(@Nullable Wire other) {
    wire = other;
  }

  /// An entry is about to be asked for; those of one instrument are answered in this order.
  void entryAsked(InstrumentId instrument) {
    of(entries, instrument).add(DeskClock.nanos());
  }

  /// The same for closes.
  void closeAsked(InstrumentId instrument) {
    of(closes, instrument).add(DeskClock.nanos());
  }

  private static Queue<Long> of(Map<InstrumentId, Queue<Long>> asked, InstrumentId instrument) {
    return asked.computeIfAbsent(instrument, _ -> new ConcurrentLinkedQueue<>());
  }

  /// A cancel or a move is about to be asked for.
  ///
  /// @return false when one of the kind is on its way already
  boolean asked(Kind kind, ClientOrderId id) {
    Stamps stamps = new Stamps();
    stamps.asked = DeskClock.nanos();
    return open.putIfAbsent(new Key(kind, id), stamps) == null;
  }

  /// The entry that was accepted last; null before the first.
  @Nullable ClientOrderId newest() {
    return newest;
  }

  /// When the newest fill was booked, nanoseconds.
  long filledAt() {
    return filledAt;
  }

  ExecutionClient around(ExecutionClient client) {
    return new Timed(client);
  }

  private final class Timed implements ExecutionClient {
    private final ExecutionClient client;

    private Timed(ExecutionClient client) {
      this.client = client;
    }

    @Override
    public Prepared prepare(ApprovedAction action, long now) {
      Stamps stamps = begun(action);
      Prepared prepared = client.prepare(action, now);
      stamps.signed = DeskClock.nanos();
      return prepared;
    }

    @Override
    public void send(Prepared prepared) throws SendFailure {
      Key key = key(prepared.action());
      Stamps stamps = key == null ? null : open.get(key);
      if (stamps != null) {
        stamps.wire = DeskClock.nanos();
      }
      Wire other = wire;
      if (other != null && key != null && key.kind() == Kind.ENTRY) {
        other.send(prepared);
      } else {
        client.send(prepared);
      }
      if (stamps != null) {
        synchronized (stamps) {
          stamps.back = DeskClock.nanos();
          end(key, stamps);
        }
      }
    }
  }

  private Stamps begun(ApprovedAction action) {
    long now = DeskClock.nanos();
    Key key = key(action);
    if (key == null) {
      return new Stamps();
    }
    Stamps stamps = open.computeIfAbsent(key, _ -> new Stamps());
    if (key.kind() == Kind.ENTRY || key.kind() == Kind.CLOSE) {
      InstrumentId instrument = ((ApprovedOrder) action).entry().instrument();
      Long asked = of(key.kind() == Kind.ENTRY ? entries : closes, instrument).poll();
      stamps.asked = asked == null ? now : asked;
    }
    stamps.began = now;
    return stamps;
  }

  private static @Nullable Key key(ApprovedAction action) {
    return switch (action) {
      case ApprovedOrder order ->
          switch (order.entry().role()) {
            case ENTRY -> new Key(Kind.ENTRY, order.entry().id());
            case EXIT -> new Key(Kind.CLOSE, order.entry().id());
            case STOP, TARGET -> null;
          };
      case ApprovedCancel cancel -> new Key(Kind.CANCEL, cancel.orderId());
      case ApprovedModify modify -> new Key(Kind.MOVE, modify.orderId());
      case ApprovedLeverage _, ApprovedMargin _ -> null;
    };
  }

  @Override
  public boolean wantsTicks() {
    return false;
  }

  @Override
  public void onNews(EngineNews news) {
    if (news instanceof EngineNews.OrderDenied refused) {
      of(entries, refused.order().spec().instrument()).poll();
      denied.incrementAndGet();
    } else if (news instanceof EngineNews.ReportApplied(ExecutionReport report, _)) {
      if (report instanceof ExecutionReport.OrderChanged changed) {
        changed(changed.orderId(), changed.event());
      } else if (report instanceof ExecutionReport.FillReported(Fill fill)) {
        filledAt = DeskClock.nanos();
        booked(Kind.ENTRY, fill.orderId());
        booked(Kind.CLOSE, fill.orderId());
      }
    }
  }

  private void changed(ClientOrderId id, OrderEvent event) {
    if (event instanceof OrderEvent.Accepted) {
      booked(Kind.ENTRY, id);
      booked(Kind.CLOSE, id);
    } else if (event instanceof OrderEvent.Canceled) {
      booked(Kind.CANCEL, id);
    } else if (event instanceof OrderEvent.Amended) {
      booked(Kind.MOVE, id);
    } else if (event instanceof OrderEvent.Lost) {
      lost.incrementAndGet();
    }
  }

  private void booked(Kind kind, ClientOrderId id) {
    Key key = new Key(kind, id);
    Stamps stamps = open.get(key);
    if (stamps != null && stamps.wire > 0) {
      synchronized (stamps) {
        if (stamps.booked == 0) {
          stamps.booked = DeskClock.nanos();
          end(key, stamps);
        }
      }
    }
  }

  /// Once it is answered and booked, whichever was last.
  private void end(Key key, Stamps at) {
    if (at.back == 0 || at.booked == 0) {
      return;
    }
    open.remove(key);
    if (key.kind() == Kind.ENTRY) {
      newest = key.id();
    }
    booked.incrementAndGet();
    if (!measuring) {
      return;
    }
    OrderTimes measured = of(key.kind());
    long trip = Math.min(at.back, at.booked) - at.wire;
    measured.total().add(at.booked - at.asked);
    measured.local().add(at.booked - at.asked - trip);
    measured.gate().add(at.began - at.asked);
    measured.sign().add(at.signed - at.began);
    measured.journal().add(at.wire - at.signed);
    measured.trip().add(trip);
    measured.book().add(Math.max(0, at.booked - at.back));
  }
}
