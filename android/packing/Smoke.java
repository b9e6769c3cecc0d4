import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The shrunk classes still reach the library: Smoke MAPPING. Opens a folder and asks what to draw first. */
public class Smoke {
    /** Short names by "class" and by "class member". */
    private final Map<String, String> names = new HashMap<>();

    private Smoke(Path mapping) throws Exception {
        String owner = "";
        for (String line : Files.readAllLines(mapping)) {
            if (line.startsWith("#")) continue;
            String[] sides = line.trim().split(" -> ");
            if (line.startsWith(" ")) member(owner, sides);
            else names.put(owner = sides[0], sides[1].replace(":", ""));
        }
    }

    /** A line such as `12:14:kit.Kit open(java.lang.String):7:9` or `kit.Kit$Companion Companion`. */
    private void member(String owner, String[] sides) {
        String name = sides[0].substring(sides[0].indexOf(' ') + 1).replaceAll("\\(.*", "");
        names.putIfAbsent(owner + " " + name, sides[1]);
    }

    private Class<?> type(String name) throws Exception {
        return Class.forName(names.getOrDefault(name, name));
    }

    private Object call(Object on, String owner, String name, Object... given) throws Exception {
        String shorter = names.getOrDefault(owner + " " + name, name);
        for (Method method : type(owner).getMethods()) {
            if (method.getName().equals(shorter) && takes(method, given)) return method.invoke(on, given);
        }
        throw new NoSuchMethodException(owner + "." + name + " as " + shorter);
    }

    /** Shrunk methods share their names: only what they take tells them apart. */
    private static boolean takes(Method method, Object... given) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != given.length) return false;
        for (int at = 0; at < types.length; at++) if (!types[at].isInstance(given[at])) return false;
        return true;
    }

    /** A value of the vocabulary, by the one constructor with that many parts. */
    private Object made(String name, Object... parts) throws Exception {
        for (Constructor<?> maker : type(name).getConstructors()) {
            if (maker.getParameterCount() == parts.length) return maker.newInstance(parts);
        }
        throw new NoSuchMethodException(name);
    }

    private Object named(String owner, String value) throws Exception {
        return type(owner).getField(names.getOrDefault(owner + " " + value, value)).get(null);
    }

    public static void main(String[] arguments) throws Exception {
        Smoke smoke = new Smoke(Path.of(arguments[0]));
        Object phone = smoke.made("kit.PhoneFacts", "en-GB", "Europe/London", 0, smoke.named("kit.PhoneSystem", "ANDROID"));
        Object companion = smoke.named("kit.AppHandle", "Companion");
        Object app = smoke.call(companion, "kit.AppHandle$Companion", "open", Files.createTempDirectory("smoke").toString(), phone);
        Object asked = smoke.call(app, "kit.AppHandle", "send", smoke.named("kit.Event$Launched", "INSTANCE"));
        Object view = smoke.call(app, "kit.AppHandle", "view");
        if (!smoke.type("kit.View$Page").isInstance(view)) throw new IllegalStateException("no page to draw");
        if (((Collection<?>) asked).isEmpty()) throw new IllegalStateException("nothing to perform");
        System.out.println("package: the shrunk classes open the library (AppHandle is " + app.getClass().getName() + ")");
    }
}
