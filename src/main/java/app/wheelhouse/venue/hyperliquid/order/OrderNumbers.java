package app.wheelhouse.venue.hyperliquid.order;

import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.risk.ApprovedModify;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Which of the venue's numbers belong to which order of ours, and how far each order has come as
/// replies, stream and readings told it; the only memory that these share. Thread-safe.
///
/// The venue numbers its orders upwards, and a changed order gets a new number under its old name:
/// of several numbers the highest is the order as it stands.
public final class OrderNumbers {
  /// Orders, numbers and trades that are remembered; the ones not asked for longest go first.
  static final int MOST = 20_000;

  private final Map<ClientOrderId, Life> lives = new Kept<>();
  private final Map<Long, ClientOrderId> owners = new Kept<>();
  private final Map<Long, BigDecimal> filledByNumber = new Kept<>();
  private final Map<String, Boolean> trades = new Kept<>();

  private static final class Life {
    private boolean sent;
    private boolean ended;
    private long newest = -1;
    private long since = Long.MAX_VALUE;
    private BigDecimal filled = BigDecimal.ZERO;
    private @Nullable ApprovedModify change;
  }

  private static final class Kept<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    Kept() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }

  /// An order is about to be placed.
  ///
  /// @param time epoch milliseconds
  public synchronized void placing(ClientOrderId id, long time) {
    ours(id, time);
    life(id).ended = false;
  }

  /// An order of this desk: prepared by it, or carried over from its session before.
  ///
  /// @param time when it was made or taken over, epoch milliseconds
  public synchronized void ours(ClientOrderId id, long time) {
    Life life = life(id);
    life.sent = true;
    life.since = Math.min(life.since, time);
  }

  public synchronized boolean isOurs(ClientOrderId id) {
    Life life = lives.get(id);
    return life != null && life.sent;
  }

  /// The venue calls the order so.
  public synchronized void learn(ClientOrderId id, long number) {
    owners.put(number, id);
    Life life = life(id);
    life.newest = Math.max(life.newest, number);
  }

  /// Whose number it is; empty when it was never heard of.
  public synchronized Optional<ClientOrderId> owner(long number) {
    return Optional.ofNullable(owners.get(number));
  }

  /// The number under which the order stands now; empty when none is known.
  public synchronized OptionalLong newest(ClientOrderId id) {
    Life life = lives.get(id);
    return life == null || life.newest < 0 ? OptionalLong.empty() : OptionalLong.of(life.newest);
  }

  /// The number by which the venue is to be asked: of an order that has no name there.
  public synchronized OptionalLong numberOf(ClientOrderId id) {
    OptionalLong own = id.venueNumber();
    if (own.isEmpty()) {
      return own;
    }
    OptionalLong newest = newest(id);
    return newest.isPresent() ? newest : own;
  }

  /// Since when the order may exist; `time` when that is not known.
  public synchronized long since(ClientOrderId id, long time) {
    Life life = lives.get(id);
    return life == null ? time : Math.min(time, life.since);
  }

  /// A part of it was executed; the same trade counts once.
  public synchronized void filled(ClientOrderId id, long number, String trade, BigDecimal size) {
    if (trades.put(trade, true) == null) {
      filledByNumber.merge(number, size, BigDecimal::add);
      Life life = life(id);
      life.filled = life.filled.add(size);
    }
  }

  /// All that was executed of the order under whatever number, base units.
  public synchronized Quantity filled(ClientOrderId id) {
    Life life = lives.get(id);
    return life == null || life.filled.signum() < 0 ? Quantity.ZERO : new Quantity(life.filled);
  }

  /// What was executed under one number, base units.
  public synchronized BigDecimal filledOf(long number) {
    return filledByNumber.getOrDefault(number, BigDecimal.ZERO);
  }

  /// A change of it leaves for the venue.
  public synchronized void changing(ApprovedModify change) {
    life(change.orderId()).change = change;
  }

  /// What became of the change is known.
  public synchronized void settled(ClientOrderId id) {
    Life life = lives.get(id);
    if (life != null) {
      life.change = null;
    }
  }

  /// The change of which nothing is known yet.
  public synchronized Optional<ApprovedModify> change(ClientOrderId id) {
    Life life = lives.get(id);
    return life == null ? Optional.empty() : Optional.ofNullable(life.change);
  }

  /// The engine is told that the order ended otherwise than by its fills.
  ///
  /// @return false when it was told before
  public synchronized boolean end(ClientOrderId id) {
    Life life = life(id);
    boolean first = !life.ended;
    life.ended = true;
    return first;
  }

  public synchronized boolean isEnded(ClientOrderId id) {
    Life life = lives.get(id);
    return life != null && life.ended;
  }

  private Life life(ClientOrderId id) {
    return lives.computeIfAbsent(id, _ -> new Life());
  }
}
