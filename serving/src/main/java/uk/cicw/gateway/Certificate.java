package uk.cicw.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import uk.cicw.home.Home;

/**
 * What the gateway proves its identity with: files in PEM.
 *
 * @param chain the certificate, with those of its issuers where there are any
 * @param key its private key
 */
record Certificate(Path chain, Path key) {
  private static final Duration VALID = Duration.ofDays(5 * 365);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
  private static final GeneralName[] THIS_MACHINE = {
    new GeneralName(GeneralName.dNSName, "localhost"),
    new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
    new GeneralName(GeneralName.iPAddress, "::1")
  };

  /**
   * The one that the settings name, or one of our own for this machine alone.
   *
   * @throws IllegalStateException when the settings name none and others are to be let in
   */
  static Certificate of(Home home, GatewaySettings settings, Clock clock)
      throws IOException, GeneralSecurityException {
    if (settings.certificate().isPresent() && settings.key().isPresent()) {
      return new Certificate(settings.certificate().get(), settings.key().get());
    }
    if (!InetAddress.getByName(settings.host()).isLoopbackAddress()) {
      throw new IllegalStateException(
          ("Cannot listen on %s: others could not tell this gateway from a false one. Set"
                  + " gateway.tls.certificate-file and gateway.tls.key-file, or host = 127.0.0.1.")
              .formatted(settings.host()));
    }
    Certificate own = new Certificate(home.gatewayCertificate(), home.gatewayKey());
    if (!own.isValidUntil(clock.instant().plus(RENEWED_BEFORE))) {
      own.make(clock.instant());
    }
    return own;
  }

  private boolean isValidUntil(Instant moment) throws IOException, GeneralSecurityException {
    if (!Files.exists(chain) || !Files.exists(key)) {
      return false;
    }
    try (var text = Files.newInputStream(chain)) {
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(text);
      return certificate.getNotAfter().toInstant().isAfter(moment);
    }
  }

  private void make(Instant now) throws IOException, GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = keys.generateKeyPair();
    write(key, "PRIVATE KEY", pair.getPrivate().getEncoded());
    write(chain, "CERTIFICATE", selfSigned(pair, now).getEncoded());
  }

  private static X509Certificate selfSigned(KeyPair pair, Instant now)
      throws IOException, GeneralSecurityException {
    X500Name name = new X500Name("CN=cicw gateway on this machine");
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      new BigInteger(Long.SIZE * 2 - 1, new SecureRandom()),
                      Date.from(now.minus(Duration.ofDays(1))),
                      Date.from(now.plus(VALID)),
                      name,
                      pair.getPublic())
                  // so that clients can take it for the authority that they trust
                  .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                  .addExtension(
                      Extension.subjectAlternativeName, false, new GeneralNames(THIS_MACHINE))
                  .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** Nobody but this user may read it, at no moment. */
  private static void write(Path file, String kind, byte[] content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Path part =
        Files.createTempFile(
            file.resolveSibling(""),
            "gateway",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    Files.writeString(
        part,
        "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
            .formatted(kind, lines.encodeToString(content)));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
