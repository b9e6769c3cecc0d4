package androidx.test.runner.intent;

/** Named by Robolectric. */
public final class IntentMonitorRegistry {
    private static IntentMonitor instance;

    public static void registerInstance(IntentMonitor monitor) {
        instance = monitor;
    }

    public static IntentMonitor getInstance() {
        return instance;
    }
}
