package app.wheelhouse.venue.hyperliquid.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.wheelhouse.venue.hyperliquid.HyperliquidEndpoint;
import app.wheelhouse.venue.hyperliquid.HyperliquidNetwork;
import app.wheelhouse.venue.hyperliquid.info.InfoException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// N6: a host that cannot prove itself is refused, and there is no way round it.
class TlsRefusalTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir Path folder;

  @Test
  void n6ASelfSignedCertificateIsRefusedAndItsFingerprintIsSaid() throws Exception {
    KeyStore store = selfSigned("CN=localhost", "-ext", "SAN=DNS:localhost", "-validity", "30");
    InfoException failure = refusal(store, new OkHttpClient());
    byte[] certificate = store.getCertificate("venue").getEncoded();
    String print =
        HexFormat.ofDelimiter(":")
            .withUpperCase()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    assertThat(failure.kind()).isEqualTo(Kind.TLS);
    assertThat(failure)
        .hasMessageStartingWith(
            "localhost could not prove that it is the venue, so nothing is sent")
        .hasMessageContaining("Its certificate has the SHA-256 fingerprint " + print)
        .hasMessageContaining("Check this computer's date");
    assertThat(failure.getMessage().toLowerCase(Locale.ROOT))
        .as("never an offer to go on")
        .doesNotContain("ignore", "anyway", "trust it");
  }

  @Test
  void n6AnExpiredCertificateIsRefusedThoughItsSignerIsTrusted() throws Exception {
    KeyStore store =
        signed("CN=localhost", "-ext", "SAN=DNS:localhost", "-startdate", "-10d", "-validity", "2");
    InfoException failure = refusal(store, trusting(store));
    assertThat(failure.kind()).isEqualTo(Kind.TLS);
    assertThat(failure).hasMessageContaining("NotAfter");
  }

  @Test
  void n6ACertificateOfAnotherNameIsRefusedThoughItsSignerIsTrusted() throws Exception {
    KeyStore store = selfSigned("CN=other", "-ext", "SAN=DNS:other.example", "-validity", "30");
    InfoException failure = refusal(store, trusting(store));
    assertThat(failure.kind()).isEqualTo(Kind.TLS);
    assertThat(failure).hasMessageContaining("Hostname localhost not verified");
  }

  @Test
  void aTrustedCertificateOfTheRightNameIsTaken() throws Exception {
    KeyStore store = selfSigned("CN=localhost", "-ext", "SAN=DNS:localhost", "-validity", "30");
    try (MockWebServer server = serving(store);
        VenueStub kit = new VenueStub()) {
      assertThat(info(server, kit, trusting(store)).exchangeStatus().time()).isEqualTo(5);
    }
  }

  private static InfoException refusal(KeyStore store, OkHttpClient client) throws Exception {
    try (MockWebServer server = serving(store);
        VenueStub kit = new VenueStub()) {
      HyperliquidInfo info = info(server, kit, client);
      InfoException failure =
          catchThrowableOfType(InfoException.class, () -> info.exchangeStatus());
      assertThat(failure).isNotNull();
      assertThat(kit.pauses).as("not tried again").isEmpty();
      assertThat(server.takeRequest(1, TimeUnit.MILLISECONDS)).as("nothing was sent").isNull();
      return failure;
    }
  }

  private static MockWebServer serving(KeyStore store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry(
        "venue", store.getKey("venue", PASSWORD), PASSWORD, store.getCertificateChain("venue"));
    keys.init(own, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    MockWebServer server = new MockWebServer();
    server.useHttps(context.getSocketFactory());
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .body("{\"time\":5}")
            .build());
    server.start();
    return server;
  }

  private static HyperliquidInfo info(MockWebServer server, VenueStub kit, OkHttpClient client) {
    return new HyperliquidInfo(
        HyperliquidEndpoint.at("https://localhost:" + server.getPort(), HyperliquidNetwork.MAINNET),
        client,
        kit.governor,
        kit.times(),
        kit.drift);
  }

  /// A client that knows the authority, or the certificate itself where there is none.
  private static OkHttpClient trusting(KeyStore store) throws Exception {
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    String alias = store.containsAlias("authority") ? "authority" : "venue";
    authorities.setCertificateEntry(alias, store.getCertificate(alias));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(authorities);
    X509TrustManager manager = (X509TrustManager) trust.getTrustManagers()[0];
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {manager}, null);
    return new OkHttpClient.Builder().sslSocketFactory(context.getSocketFactory(), manager).build();
  }

  private KeyStore selfSigned(String name, String... more) throws Exception {
    return keys(keystore(), name, more);
  }

  /// A certificate of an authority of our own, in a store of both.
  private KeyStore signed(String name, String... more) throws Exception {
    Path file = keystore();
    keytool(file, "authority", "CN=authority", "-ext", "bc:c");
    List<String> signed = new ArrayList<>(List.of(more));
    signed.addAll(List.of("-signer", "authority"));
    return keys(file, name, signed.toArray(String[]::new));
  }

  private Path keystore() throws IOException {
    return Files.createTempDirectory(folder, "keys").resolve("venue.p12");
  }

  private KeyStore keys(Path file, String name, String... more) throws Exception {
    keytool(file, "venue", name, more);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private void keytool(Path file, String alias, String name, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-J-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(more));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(Files.readString(folder.resolve("keytool.txt"))).isZero();
  }
}
