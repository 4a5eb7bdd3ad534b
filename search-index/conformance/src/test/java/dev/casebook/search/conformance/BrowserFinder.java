package dev.casebook.search.conformance;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium, in this order: the environment variable {@code CHROME}; names on the path; places where installers and Playwright
 * put one; {@code apt-get install}, for root on a machine that has it (it brings the libraries too); Playwright's own download.
 */
final class BrowserFinder {
    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");

    private static final List<String> PLACES = List.of(
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private static final List<String> DOWNLOADED = List.of(
            "chrome-linux/chrome",
            "chrome-linux64/chrome",
            "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
            "chrome-win/chrome.exe",
            "chrome-win64/chrome.exe");

    private static final int INSTALL_MINUTES = 5;

    private BrowserFinder() {}

    static Path find() {
        return named().or(BrowserFinder::onPath)
                .or(BrowserFinder::inKnownPlace)
                .or(BrowserFinder::downloaded)
                .or(BrowserFinder::fromPackages)
                .or(BrowserFinder::fromPlaywright)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium or Chrome: install one, or set CHROME to its executable."));
    }

    private static Optional<Path> named() {
        return environment("CHROME").map(Path::of).filter(Files::isExecutable);
    }

    private static Optional<Path> onPath() {
        List<Path> folders = new ArrayList<>();
        for (String folder : environment("PATH").orElse("").split(File.pathSeparator, -1)) {
            folders.add(Path.of(folder));
        }
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> inKnownPlace() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** The newest that Playwright downloaded earlier. */
    private static Optional<Path> downloaded() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                        environment("PLAYWRIGHT_BROWSERS_PATH").map(Path::of),
                        Optional.of(home.resolve(".cache/ms-playwright")),
                        Optional.of(home.resolve("Library/Caches/ms-playwright")),
                        environment("LOCALAPPDATA").map(folder -> Path.of(folder, "ms-playwright")))
                .flatMap(Optional::stream)
                .flatMap(BrowserFinder::versions)
                .flatMap(version -> DOWNLOADED.stream().map(version::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> versions(Path cache) {
        if (!Files.isDirectory(cache)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(cache)) {
            return entries
                    .filter(entry -> entry.getFileName().toString().startsWith("chromium-"))
                    .sorted((a, b) -> b.compareTo(a))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<Path> fromPackages() {
        Path apt = Path.of("/usr/bin/apt-get");
        boolean root = System.getProperty("user.name").equals("root");
        if (!root || !Files.isExecutable(apt)) {
            return Optional.empty();
        }
        run(new ProcessBuilder(apt.toString(), "update"));
        run(new ProcessBuilder(apt.toString(), "install", "-y", "--no-install-recommends", "chromium"));
        return onPath();
    }

    private static Optional<Path> fromPlaywright() {
        ProcessBuilder install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        install.command().addAll(List.of("install", "chromium"));
        run(install);
        return downloaded();
    }

    /** Runs an installer; whether it worked shows in what is found afterwards. */
    private static void run(ProcessBuilder builder) {
        System.out.println("No Chromium yet: " + String.join(" ", builder.command()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.inheritIO().start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
            }
        } catch (IOException failure) {
            System.out.println("It did not start: " + failure.getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
