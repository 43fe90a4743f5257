package app.wheelhouse.venue.hyperliquid;

import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.money.Quantity;
import app.wheelhouse.domain.order.ClientOrderId;
import app.wheelhouse.venue.hyperliquid.action.Grouping;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidAction;
import app.wheelhouse.venue.hyperliquid.action.HyperliquidSigner;
import app.wheelhouse.venue.hyperliquid.action.OrderKind;
import app.wheelhouse.venue.hyperliquid.action.OrderLine;
import app.wheelhouse.venue.hyperliquid.action.Tif;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Sign;

/// Microseconds from the terms of an order to the bytes of its signed request, beside the signature
/// alone as web3j makes it: aim below 100 µs median.
@State(Scope.Thread)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SigningBenchmark {
  /// The public test key of the venue's own library.
  private static final byte[] KEY = HexFormat.of().parseHex("0123456789".repeat(6) + "0123");

  private final HyperliquidSigner signer = new HyperliquidSigner(KEY, HyperliquidNetwork.TESTNET);
  private final ECKeyPair pair = ECKeyPair.create(new BigInteger(1, KEY));
  private final ClientOrderId cloid = new ClientOrderId("0x" + "0123456789abcdef".repeat(2));
  private byte[] digest = {};
  private long nonce = 1_731_000_000_000L;

  /// Something to sign for web3j.
  @Setup
  public void hash() {
    digest = Hash.sha3(KEY);
  }

  /// Puts the key away.
  @TearDown
  public void close() {
    signer.close();
  }

  /// An entry with its stop and its target: tree, msgpack, hashes, signature, JSON, UTF-8.
  @Benchmark
  public byte[] signBracket() {
    OrderLine entry = line(true, "60123.5", false, new OrderKind.Limit(Tif.GTC));
    OrderLine stop =
        line(false, "55000", true, new OrderKind.Trigger(true, Price.of("58000"), false));
    OrderLine target =
        line(false, "64000", true, new OrderKind.Trigger(true, Price.of("64000"), true));
    return signed(List.of(entry, stop, target), Grouping.BRACKET);
  }

  /// One limit order.
  @Benchmark
  public byte[] signOrder() {
    return signed(
        List.of(line(true, "60123.5", false, new OrderKind.Limit(Tif.IOC))), Grouping.NONE);
  }

  /// web3j's stock path, for the signature of a digest alone: it searches for the v afterwards.
  @Benchmark
  public Sign.SignatureData web3jSignatureAlone() {
    digest[0]++;
    return Sign.signMessage(digest, pair, false);
  }

  private byte[] signed(List<OrderLine> lines, Grouping grouping) {
    HyperliquidAction action = new HyperliquidAction.PlaceOrders(lines, grouping, null);
    return signer
        .sign(action, ++nonce, null, nonce + 15_000, HyperliquidNetwork.TESTNET)
        .envelope()
        .getBytes(StandardCharsets.UTF_8);
  }

  private OrderLine line(boolean buy, String price, boolean reduceOnly, OrderKind kind) {
    return new OrderLine(0, buy, Price.of(price), Quantity.of("0.012"), reduceOnly, kind, cloid);
  }
}
