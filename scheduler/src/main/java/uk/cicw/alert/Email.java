package uk.cicw.alert;

import com.typesafe.config.Config;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import uk.cicw.home.SettingFaults;
import uk.cicw.home.Settings;

/** Through an SMTP server. */
record Email(Config settings, Optional<String> password, Clock clock) implements Channel {
  private static final String TIMEOUT_MS = "20000";
  private static final String GROUP = "alerts.email";

  static Optional<Channel> of(Settings settings, Clock clock) {
    return settings
        .text(GROUP + ".host")
        .map(
            host ->
                new Email(
                    settings.config().getConfig(GROUP),
                    settings.secrets().of(GROUP + ".password"),
                    clock));
  }

  /** A server alone does not say who is to be told. */
  static void check(Settings settings, SettingFaults faults) {
    if (settings.text(GROUP + ".host").isEmpty()) {
      return;
    }
    for (String key : new String[] {GROUP + ".from", GROUP + ".to"}) {
      if (settings.text(key).isEmpty()) {
        faults.add(key, "write an address: e-mail is to go through " + GROUP + ".host");
      }
    }
  }

  @Override
  public String name() {
    return "email";
  }

  @Override
  public String target() {
    return "%s through %s:%d".formatted(text("to"), text("host"), settings.getInt("port"));
  }

  @Override
  public void send(Message message) throws NotSent {
    MimeMessage mail = new MimeMessage(session());
    try {
      mail.setFrom(new InternetAddress(text("from")));
      mail.setRecipients(MimeMessage.RecipientType.TO, InternetAddress.parse(text("to")));
      mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
      mail.setText(message.text(), StandardCharsets.UTF_8.name());
      mail.setSentDate(Date.from(clock.instant()));
      Transport.send(mail);
    } catch (MessagingException e) {
      throw new NotSent(String.valueOf(e.getMessage()), e);
    }
  }

  private Session session() {
    Properties properties = new Properties();
    String protocol = text("tls").equals("implicit") ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty("mail.transport.protocol.rfc822", protocol);
    properties.setProperty(prefix + "host", text("host"));
    properties.setProperty(prefix + "port", text("port"));
    properties.setProperty(prefix + "auth", String.valueOf(!text("user").isEmpty()));
    if (text("tls").equals("starttls")) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + timeout, TIMEOUT_MS);
    }
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(text("user"), password.orElse(""));
          }
        });
  }

  private String text(String key) {
    return settings.getString(key);
  }
}
