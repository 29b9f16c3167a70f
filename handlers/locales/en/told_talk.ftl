talk-greeting = Hello! Write what happened, for example: “Visited Daisy, send the quote by Friday”.
talk-thanks = You're welcome! For the next one, just write: “Called Daisy, call back on Wednesday”.
talk-farewell = Talk soon! Anything not logged yet fits in a line: “Visited Daisy, send the quote by Friday”.
talk-assent = All right. When something happens, write it: “Visited Daisy, send the quote by Friday”.
talk-other = I see nothing to log. Write whom you saw and what is next: “Visited Daisy, send the quote by Friday”.
talk-forwarded = I don't log other people's messages. Write it in your own words: “Daisy asks for a 5% discount”.
talk-help = Write or say what happened: “Visited Daisy, send the quote by Friday”. I log visits, tasks and payments. About a client, ask: “What about Daisy?” The rest: /help
talk-question = I answer about clients in the book. Ask by name: “What about Daisy?” The rest: /help
