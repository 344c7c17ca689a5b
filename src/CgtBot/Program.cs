using CgtBot.Verbs;

return await CommandLine.Root().Parse(args).InvokeAsync();
