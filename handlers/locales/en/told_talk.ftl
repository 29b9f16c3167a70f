talk-greeting = Hello! Write what happened, for example: “Visited Acme, send the proposal by Friday”.
talk-thanks = You're welcome! For the next one, just write: “Called Acme, call back on Wednesday”.
talk-farewell = Talk soon! Anything not logged yet fits in a line: “Visited Acme, send the proposal by Friday”.
talk-assent = All right. When something happens, write it: “Visited Acme, send the proposal by Friday”.
talk-other = I see nothing to log. Write whom you saw and what is next: “Visited Acme, send the proposal by Friday”.
talk-forwarded = I don't log other people's messages. Write it in your own words: “Acme asks for a 5% discount”.
talk-help = Write or say what happened: “Visited Acme, send the proposal by Friday”. I log visits, tasks and payments. About a client, ask: “What about Acme?” The rest: /help
talk-question = I answer about clients in the book. Ask by name: “What about Acme?” The rest: /help
