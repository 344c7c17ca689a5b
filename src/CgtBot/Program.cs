using CgtBot.Verbs;

return await CommandLine.RunAsync(args);
