package uk.cicw.daemon;

import java.util.Properties;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.simpl.RAMJobStore;
import org.quartz.utils.DBConnectionManager;
import uk.cicw.home.Settings;
import uk.cicw.watchdog.Pace;

/** Where Quartz keeps what it fires, as the properties that it wants to be told by. */
record TimerStore(Properties properties) {
  static final String NAME = "cicw";
  private static final String STORE = "org.quartz.jobStore.";

  /** Built anew at each start, so that no trigger of yesterday can be stuck in it. */
  static TimerStore inMemory(Pace pace) {
    Properties properties = thread(pace);
    properties.setProperty(STORE + "class", RAMJobStore.class.getName());
    return new TimerStore(properties);
  }

  /**
   * Shared by all daemons of this database.
   *
   * @param daemon what this one is called there; no two may have one name
   */
  static TimerStore inDatabase(Settings settings, Pace pace, String daemon) {
    StoreTables.prepare(settings);
    DBConnectionManager.getInstance().addConnectionProvider(NAME, new StoreConnections(settings));
    Properties properties = thread(pace);
    properties.setProperty("org.quartz.scheduler.instanceId", daemon);
    properties.setProperty(STORE + "class", JobStoreTX.class.getName());
    properties.setProperty(STORE + "driverDelegateClass", PostgreSQLDelegate.class.getName());
    properties.setProperty(STORE + "dataSource", NAME);
    properties.setProperty(STORE + "isClustered", "true");
    // job data as text only: there is no object of ours in the store
    properties.setProperty(STORE + "useProperties", "true");
    properties.setProperty(STORE + "clusterCheckinInterval", millis(pace));
    properties.setProperty(STORE + "dbRetryInterval", millis(pace));
    properties.setProperty("org.quartz.scheduler.dbFailureRetryInterval", millis(pace));
    return new TimerStore(properties);
  }

  /** One thread: runs wait for each other, as there is one write lease. */
  private static Properties thread(Pace pace) {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", NAME);
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty(
        "org.quartz.scheduler.idleWaitTime", Long.toString(pace.look().toMillis()));
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty(STORE + "misfireThreshold", Long.toString(pace.startAfter().toMillis()));
    return properties;
  }

  private static String millis(Pace pace) {
    return Long.toString(pace.checkIn().toMillis());
  }
}
